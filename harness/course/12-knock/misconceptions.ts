import { crashedWith, leavesOpen, timedOut } from '../evidence';
import type { Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'no-error-handler',
    question: 'On a network a failure is an ordinary event; who in your program is listening for it?',
    source: 'Node.js events: "error" events',
    seenIn: (evidence) => crashedWith(evidence, 'ECONNREFUSED', 'ECONNRESET'),
  },
  {
    id: 'late-double-settle',
    question: 'The time was over and the socket was gone; which ending was to tell your caller, and what kept it from doing so?',
    source: 'Node.js net: event "close"',
    seenIn: (evidence) => timedOut(evidence) && evidence.check.startsWith('calls it silent') && /never finished/.test(evidence.ended?.message ?? ''),
  },
  {
    id: 'aggregate-missed',
    question: 'This failure holds two failures, and its own message is empty; what on it can still be read?',
    source: 'Node.js errors: AggregateError',
    seenIn: ({ check, actual, threw }) => check.startsWith('finds a name refused') && (actual === 'silent' || threw?.name === 'AggregateError' || threw?.message === ''),
  },
  {
    id: 'one-address-only',
    question: 'One name can have two addresses, and a server may live at only one; at how many doors did you knock?',
    source: 'RFC 1034 §3.6',
    seenIn: ({ check, actual, threw }) => check.startsWith('finds a name open') && (actual === 'refused' || threw !== undefined),
  },
  {
    id: 'error-means-refused',
    question: 'Nobody was found under that name; who could have refused?',
    source: 'RFC 9293 §3.5.2',
    seenIn: ({ check, actual }) => check.startsWith('rejects for a name') && actual === 'refused',
  },
  {
    id: 'timeout-not-destroyed',
    question: 'The time was over and you went away; what is your socket still doing?',
    source: 'Node.js net: event "timeout"',
    seenIn: (evidence) => evidence.check === 'closes every socket it opens' && leavesOpen(evidence),
  },
];
