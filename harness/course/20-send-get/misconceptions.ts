import { isBytes, isOnlyTheBeginning, timedOut, usesModule, youDid, youSent } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It may work, but whose hands wrote those bytes?',
    source: 'Node.js net: class net.Socket',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'destroy-before-reading',
    question: 'You asked and broke the line; when did the first byte of the answer come?',
    source: 'RFC 9112 §9.6',
    seenIn: (evidence) => evidence.seen.broke === true || (timedOut(evidence) && youDid(evidence, 'reset')),
  },
  {
    id: 'waits-without-close',
    question: 'The server may keep the line open for your next request; how could it know that there is none?',
    source: 'RFC 9112 §9.6',
    seenIn: (evidence) => timedOut(evidence) && wasAnswered(evidence) && !youDid(evidence, 'fin') && !/^connection:.*\bclose\b/im.test(youSent(evidence)),
  },
  {
    id: 'resolves-on-connect',
    question: 'Being connected, having asked and having the answer are three moments; at which one did you resolve?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => evidence.seen.early === true && evidence.seen.broke === false && youDid(evidence, 'connect'),
  },
  {
    id: 'resolves-first-chunk',
    question: 'How many pieces did the answer come in, and after which one did you stop?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => isBytes(evidence.actual) && evidence.actual.length > 0 && isOnlyTheBeginning(evidence),
  },
];

function wasAnswered({ wire }: Evidence): boolean {
  return wire.some(({ from, event }) => from === 'peer' && event === 'bytes');
}
