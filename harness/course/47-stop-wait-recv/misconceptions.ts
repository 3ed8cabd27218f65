import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'acks-corrupt',
    question: 'That message was damaged on its way; what did its checksum tell you before you believed the rest?',
    source: 'RFC 1071 §1',
    seenIn: (evidence) => on(evidence, 'damaged', 'given', 'acked'),
  },
  {
    id: 'delivers-dup',
    question: 'The same number came twice; which of your variables knows what you have already handed over?',
    source: 'RFC 1350 §2',
    seenIn: (evidence) => on(evidence, 'repeated', 'given') || on(evidence, 'older', 'given'),
  },
  {
    id: 'no-re-ack',
    question: 'They are asking again: which of your messages did they never get?',
    source: 'RFC 1350 §2',
    seenIn: (evidence) => on(evidence, 'repeated', 'no-ack'),
  },
  {
    id: 'no-wrap',
    question: 'A number of one byte ends at 255; what number comes after it, and which one did you wait for?',
    source: 'RFC 9293 §3.4',
    seenIn: (evidence) => evidence.seen.accepted === 257 && on(evidence, 'new', 'kept', 'no-ack', 'wrong-ack'),
  },
];

// What was done wrong with a message of this kind.
function on({ seen }: Evidence, kind: string, ...faults: string[]): boolean {
  return seen.kind === kind && faults.includes(String(seen.fault));
}
