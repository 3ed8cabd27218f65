import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'retransmits-forever',
    question: 'Nobody has answered for a long time; when would you decide that nobody is there?',
    source: 'RFC 9293 §3.8.3',
    seenIn: ({ seen }) => Number(seen.sends) >= 3 * Number(seen.maxTries),
  },
  {
    id: 'no-sequence',
    question: 'The other side knows a block only by its number; how can it tell one sent again from a new one?',
    source: 'RFC 1350 §2',
    seenIn: ({ seen }) => seen.isNumberedAnew === true || seen.hasNumberOfLast === true,
  },
  {
    id: 'ack-any',
    question: 'Which block did that ACK name, and which one were you waiting for?',
    source: 'RFC 1350 §2',
    seenIn: (evidence) => did(evidence, 'an old ACK', 'goes-on'),
  },
  {
    id: 'resend-on-dup-ack',
    question: 'An ACK came that you already had; what had been lost, that you sent something because of it?',
    source: 'RFC 1123 §4.2.3.1',
    seenIn: (evidence) => did(evidence, 'an old ACK', 'early', 'repeats'),
  },
  {
    id: 'ack-unchecked',
    question: 'That ACK had been damaged on its way; what did its checksum tell you?',
    source: 'RFC 1071 §1',
    seenIn: (evidence) => did(evidence, 'a damaged message', 'goes-on'),
  },
];

// A message that broke the rules went out at the very moment at which this had come in.
function did({ seen }: Evidence, because: string, ...faults: string[]): boolean {
  return seen.because === because && faults.includes(String(seen.fault));
}
