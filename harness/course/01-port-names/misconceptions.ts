import type { Evidence, Misconception } from '../misconception';

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
];

// This port came back with one of these names.
function named({ seen, actual }: Evidence, port: number, ...names: string[]): boolean {
  return seen.port === port && typeof actual === 'string' && names.includes(actual.toLowerCase());
}
