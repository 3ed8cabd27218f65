import { timedOut, youDid, youSent } from '../evidence';
import type { Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'ignores-false',
    question: 'The drain was full and you were still pouring; what did write() say each time?',
    source: 'RFC 9293 §3.8.6',
    seenIn: ({ seen }) => typeof seen.waiting === 'number',
  },
  {
    id: 'waits-drain-always',
    question: 'You wait for a bell; did the last write() say that anybody would ring it?',
    source: 'Node.js stream: event "drain"',
    // The first line of a source of several went out, and nothing after it.
    seenIn: (evidence) => timedOut(evidence) && evidence.passed.length === 0 && !youDid(evidence, 'fin') && youSent(evidence).split('\n').length === 2,
  },
  {
    id: 'drain-listener-leak',
    question: 'Each wait added a listener; who takes it away when the wait is over?',
    source: 'Node.js events: defaultMaxListeners',
    seenIn: ({ seen }) => seen.listeners !== undefined,
  },
];
