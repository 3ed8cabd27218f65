import { crashedWith, leavesOpen, youDid } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'same-local-port',
    question: 'Your own port is lent to you for one call; who chose it here?',
    source: 'RFC 9293 §3.3.1',
    seenIn: (evidence) => failedWith(evidence, 'EADDRINUSE', 'EADDRNOTAVAIL'),
  },
  {
    id: 'port-identifies-connection',
    question: 'One port can take many calls; what does your program remember them by?',
    source: 'RFC 9293 §3.3.1',
    seenIn: ({ actual, seen }) => Array.isArray(actual) && Number(seen.calls) > 0 && Number(seen.calls) < actual.length && new Set(actual).size === seen.calls,
  },
  {
    id: 'ends-without-line',
    question: 'An end that your program read is undefined; was that line connected at the moment when it looked?',
    source: 'Node.js net: socket.localPort',
    seenIn: ({ actual }) => Array.isArray(actual) && actual.some((text) => typeof text === 'string' && text.includes('undefined')),
  },
  {
    id: 'answers-before-call',
    question: 'The call came in, and your list was given back without it; what did your program wait for before it gave the list back?',
    source: 'Node.js net: event "connect"',
    seenIn: (evidence) => youDid(evidence, 'connect') && Array.isArray(evidence.actual) && evidence.actual.every((text) => text === undefined || text === null || text === ''),
  },
  {
    id: 'serial',
    question: 'When your program hung up its first line, which calls had not been answered yet?',
    source: 'RFC 9293 §3.3.1',
    seenIn: ({ seen }) => Number(seen.hungUp) > 0,
  },
  {
    id: 'never-hangs-up',
    question: 'You stopped talking but never put the phone down; how long should the other side wait?',
    source: 'RFC 9293 §3.6',
    seenIn: (evidence) => evidence.check === 'closes every socket it opens' && leavesOpen(evidence),
  },
];

function failedWith(evidence: Evidence, ...codes: string[]): boolean {
  return crashedWith(evidence, ...codes) || codes.includes(evidence.threw?.code ?? '');
}
