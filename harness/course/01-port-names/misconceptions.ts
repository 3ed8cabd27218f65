import type { Evidence, Misconception } from '../misconception';

// Names that other lists have, or had, for a port; in the register they do not stand for it.
const otherNames: Record<number, string[]> = {
  25: ['mail'],
  53: ['dns', 'nameserver'],
  109: ['postoffice'],
  110: ['pop'],
  143: ['imap2', 'imap4'],
  993: ['imap4s', 'imapssl'],
  995: ['pop3ssl', 'spop3'],
  8080: ['webcache', 'httpproxy'],
};

export const misconceptions: Misconception[] = [
  {
    id: 'imap-220',
    question: 'Two ports seem to have the same name; which version of that protocol does the register have at 220?',
    source: 'IANA service names, port 220',
    seenIn: (evidence) => named(evidence, 220, 'imap', 'imap2', 'imap4', 'imaps'),
  },
  {
    id: 'pop-109',
    question: 'Which version of the Post Office Protocol came before the one that you use today, and where did it live?',
    source: 'IANA service names, port 109',
    seenIn: (evidence) => named(evidence, 109, 'pop3', 'pop-3', 'pop'),
  },
  {
    id: 'https-over-80',
    question: 'One of the two is for what everybody on the way may read. Which port is it?',
    source: 'RFC 9110 §4.2',
    seenIn: (evidence) => named(evidence, 80, 'https') || named(evidence, 443, 'http', 'www'),
  },
  {
    id: 'guesses-unknown',
    question: 'This port is not among the sixteen; where did its name come from?',
    source: 'RFC 6335 §6',
    seenIn: ({ expected, actual }) => expected === null && typeof actual === 'string' && actual !== '',
  },
  {
    id: 'other-spelling',
    question: 'Compare the two names letter by letter, capitals and hyphens too; where do they differ?',
    source: 'RFC 6335 §5.1',
    seenIn: ({ expected, actual }) => typeof expected === 'string' && typeof actual === 'string' && actual !== expected && letters(actual) === letters(expected),
  },
  {
    id: 'other-list',
    question: 'That name is in use for this port; is it the one that stands in the register? Search it for the number.',
    source: 'IANA service names',
    seenIn: ({ seen, actual }) => typeof actual === 'string' && otherNames[Number(seen.port)]?.includes(letters(actual)) === true,
  },
];

function letters(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

// This port came back with one of these names.
function named({ seen, actual }: Evidence, port: number, ...names: string[]): boolean {
  return seen.port === port && typeof actual === 'string' && names.includes(actual.toLowerCase());
}
