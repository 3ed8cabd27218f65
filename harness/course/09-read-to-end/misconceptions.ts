import { becameText, isBytes, isOnlyTheBeginning, timedOut, youDid } from '../evidence';
import type { Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'string-glue',
    question: 'Were those bytes ever text?',
    source: 'RFC 3629 §3',
    seenIn: (evidence) => becameText(evidence),
  },
  {
    id: 'resolves-on-connect',
    question: 'Being connected and having read everything are two moments; which one did your caller need?',
    source: 'RFC 9293 §3.9.1',
    seenIn: ({ expected, actual }) => isBytes(expected) && expected.length > 0 && isBytes(actual) && actual.length === 0,
  },
  {
    id: 'one-event-is-all',
    question: 'How many times did your handler run, and what had arrived the first time?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => isOnlyTheBeginning(evidence),
  },
  {
    id: 'no-data-listener',
    question: 'Nobody opened the mailbox; how could the last letter be found?',
    source: 'Node.js stream: event "end"',
    seenIn: (evidence) => timedOut(evidence) && youDid(evidence, 'connect') && !youDid(evidence, 'fin'),
  },
];
