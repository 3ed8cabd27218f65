import { crashedWith } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'resolves-before-connect',
    question: 'You handed over the call while it was still ringing; what tells you that somebody has picked up?',
    source: 'RFC 9293 §3.5',
    seenIn: ({ actual }) => typeof actual === 'object' && actual !== null && 'connecting' in actual && actual.connecting === true,
  },
  {
    id: 'args-swapped',
    question: 'Where did your call go? Read again what each argument of connect stands for.',
    source: 'Node.js net: socket.connect()',
    seenIn: (evidence) => failedWith(evidence, 'ENOENT', 'ERR_SOCKET_BAD_PORT'),
  },
  {
    id: 'no-error-handler',
    question: 'On a network, a refused call is an ordinary event; who in your program listens for it?',
    source: 'Node.js events: "error" events',
    seenIn: (evidence) => crashedWith(evidence, 'ECONNREFUSED'),
  },
];

function failedWith(evidence: Evidence, ...codes: string[]): boolean {
  return codes.includes(evidence.threw?.code ?? '') || crashedWith(evidence, ...codes);
}
