import { crashedWith, leavesOpen } from '../evidence';
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
    id: 'serial',
    question: 'When the last call was answered, how many of your other lines were still open?',
    source: 'RFC 9293 §3.3.1',
    seenIn: ({ seen }) => Number(seen.mostAtOnce) > 0,
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
