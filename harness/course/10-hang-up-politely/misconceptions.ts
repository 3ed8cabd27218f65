import { timedOut, youDid } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'never-ends',
    question: 'You stopped talking but never put the phone down; how long should the other side wait?',
    source: 'RFC 9293 §3.6',
    seenIn: (evidence) => !youDid(evidence, 'fin') && !youDid(evidence, 'reset') && (hasGotAll(evidence) || bothWait(evidence)),
  },
  {
    id: 'destroy-after-write',
    question: 'Handing bytes over is not the same as them having left; which of your two goodbyes waits?',
    source: 'RFC 9293 §3.6',
    seenIn: ({ seen }) => seen.state === 'reset' || (seen.state === 'fin' && Number(seen.received) < Number(seen.sent)),
  },
  {
    id: 'resolves-at-write',
    question: 'At that moment the other side had not read a single byte; what had your program been told about them?',
    source: 'Node.js net: socket.write()',
    seenIn: ({ seen }) => seen.early === true,
  },
];

function hasGotAll({ seen }: Evidence): boolean {
  return seen.state === 'open' && seen.received === seen.sent;
}

// The program is not merely slow: it has called, and nothing moves any more.
function bothWait(evidence: Evidence): boolean {
  return timedOut(evidence) && youDid(evidence, 'connect') && /nothing moved/.test(evidence.ended?.message ?? '');
}
