import type { Evidence, Misconception } from '../misconception';

type Headers = Map<string, string[]>;

export const misconceptions: Misconception[] = [
  {
    id: 'needs-space',
    question: 'Is the space behind the colon part of the rule, or only a habit?',
    source: 'RFC 9110 §5.5',
    seenIn: (evidence) => tightValueIsLost(evidence),
  },
  {
    id: 'case-sensitive',
    question: 'Does a name in small letters mean something else than the same name in capitals?',
    source: 'RFC 9110 §5.1',
    seenIn: both((actual, expected) => [...actual.keys()].some((name) => !expected.has(name) && expected.has(name.toLowerCase()))),
  },
  {
    id: 'every-colon',
    question: 'This line has several colons; at which of them does the value begin?',
    source: 'RFC 9112 §5',
    seenIn: both((actual, expected) => [...expected].some(([name, [value = '']]) => value.includes(':') && cutAtAColon(actual, name, value))),
  },
  {
    id: 'last-wins',
    question: 'Two lines had one name; which did you keep, and where is the other?',
    source: 'RFC 9110 §5.3',
    seenIn: both((actual, expected) => [...expected].some(([name, values]) => values.length > 1 && keptOneOf(values, actual.get(name)))),
  },
];

function both(holds: (actual: Headers, expected: Headers) => boolean) {
  return ({ actual, expected }: Evidence) => isHeaders(actual) && isHeaders(expected) && holds(actual, expected);
}

function isHeaders(value: unknown): value is Headers {
  return value instanceof Map && [...value.values()].every(Array.isArray);
}

// The same program read a field with a space behind its colon; this one has none, and is missing, cut by one, or too much.
function tightValueIsLost({ seen, passed, actual, threw }: Evidence): boolean {
  const [, name, value] = /^(\w+):(\w+)\r\n$/.exec(String(seen.block)) ?? [];
  if (name === undefined || value === undefined || passed.length === 0) return false;
  if (!isHeaders(actual)) return threw !== undefined;
  const got = actual.get(name)?.[0];
  return got === undefined || got === '' || got === 'undefined' || got === value.slice(1);
}

// What stands before one of the colons came back as the value, or what stands before the last one as the name.
function cutAtAColon(actual: Headers, name: string, value: string): boolean {
  const starts = [...value.matchAll(/:/g)].map(({ index }) => value.slice(0, index).trim());
  const got = actual.get(name)?.[0];
  return (got !== undefined && starts.includes(got)) || [...actual.keys()].some((key) => key.startsWith(`${name}:`));
}

function keptOneOf(values: string[], got: string[] | undefined): boolean {
  return got?.length === 1 && values.includes(got[0]!);
}
