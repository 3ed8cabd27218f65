// Differences that were looked into: where the RFC leaves the choice to the server, or the server breaks the RFC.
const ignoresDate = 'RFC 9110 §13.1.3: a recipient MUST ignore If-Modified-Since beside If-None-Match; this server demands both, as RFC 2616 §14.26 had it';

const findings: Record<string, Record<string, string>> = {
  nginx: {
    'a later date': 'RFC 9110 §13.1.3 has 304 for any date that is not earlier; nginx asks for the very same date (its default, if_modified_since exact)',
    'the tag, and an earlier date': ignoresDate,
  },
  'Apache httpd': { 'the tag, and an earlier date': ignoresDate },
};

/** Why this server may differ from the fixture for this condition; undefined when nothing is known, and a difference is a defect. */
export function settled(server: string, condition: string): string | undefined {
  return findings[server]?.[condition];
}
