import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'take each block once, acknowledge it each time',
  minutes: 10,
  hints: [
    'The same block comes again. There are two different reasons for that: what has been lost in each of them, and what does the sender need from you?',
    'Keep one thing: the number of the next new block. Check the message first, then compare its number: hand over only a new one, acknowledge a new one and an old one.',
    'In the listener: return when the kind or the checksum is wrong. If the number is the expected one, call onBytes(message.subarray(5)) and move expected to (expected + 1) % 256. In every case send the ACK for the number that came.',
  ],
  learned: 'A receiver hands over what is new, and acknowledges also what is not: a repeated block says that an ACK was lost.',
  tested: 'with lost, repeated, late and damaged blocks and ACKs, short and empty blocks, more than 256 of them, three transfers at once, and twelve days of random weather',
};
