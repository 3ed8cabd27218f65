import { crashedWith, isBytes, isOnlyTheBeginning, timedOut, youDid } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'fin-before-write',
    question: 'In which order did your FIN and your message leave, and what may still be said after a FIN?',
    source: 'RFC 9293 §3.6',
    seenIn: (evidence) => wroteAfterEnd(evidence) || answeredToNothing(evidence),
  },
  {
    id: 'ends-by-destroy',
    question: 'You asked, and the line was gone before you had heard the answer. Which goodbye leaves your ear open?',
    source: 'RFC 9293 §3.6.1',
    seenIn: (evidence) => youDid(evidence, 'reset') && heardNothing(evidence),
  },
  {
    id: 'waits-without-fin',
    question: 'You wait for the other side to finish, and it waits for you; who has to go first?',
    source: 'RFC 9293 §3.6.1',
    seenIn: (evidence) => timedOut(evidence) && youDid(evidence, 'bytes') && !youDid(evidence, 'fin') && !youDid(evidence, 'reset'),
  },
];

const writeAfterEnd = 'ERR_STREAM_WRITE_AFTER_END';

function wroteAfterEnd(evidence: Evidence): boolean {
  return evidence.threw?.code === writeAfterEnd || crashedWith(evidence, writeAfterEnd);
}

// The server got FIN and not one byte, and its answer says so.
function answeredToNothing(evidence: Evidence): boolean {
  const { actual } = evidence;
  return youDid(evidence, 'fin') && !youDid(evidence, 'bytes') && isBytes(actual) && actual.length > 0 && isOnlyTheBeginning(evidence);
}

function heardNothing(evidence: Evidence): boolean {
  const { actual } = evidence;
  return timedOut(evidence) || evidence.threw !== undefined || (isBytes(actual) && actual.length === 0);
}
