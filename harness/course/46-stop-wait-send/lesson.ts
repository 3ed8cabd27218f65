import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'send, wait for the ACK, and send again when time is over',
  minutes: 15,
  hints: [
    'For each message that arrives, ask three things: is it whole, is it an ACK, and does it name the block I am waiting for? What do you do when one answer is no?',
    'A loop over the blocks, and in it a loop over the tries. Each try sends the same message and then waits for one of two things: the right ACK, or the clock.',
    'Write ackOf(number): a promise that clock.after(ms, …) fulfils with false, and the listener of the link with true, when the checksum is right and the number is the one; then it cancels the clock. Send, await it, and throw when maxTries of them gave false.',
  ],
  learned: 'Numbers, acknowledgements and a clock make a reliable line out of one that loses, repeats, delays and damages.',
  tested: 'with lost, repeated, late and damaged blocks and ACKs, a slow link, a dead one, more than 256 blocks, and twelve days of random weather',
};
