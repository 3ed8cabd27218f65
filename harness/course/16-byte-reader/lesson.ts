import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'ask for bytes instead of being pushed',
  minutes: 15,
  hints: [
    'After until has given its line, what else may already have arrived? Where is it kept until the next call?',
    'Two sides share one store. The "data" handler only puts bytes in and wakes whoever waits. Each method looks into the store first; if there is not enough, it waits to be woken and looks again. The end of the stream and an error wake it too.',
    'Keep one Buffer and append every "data" piece to it. A helper more() returns a promise that is resolved at the next "data" or "end" and rejected at "error". until: loop { at = held.indexOf(delim); if it is there and at <= max, cut it off and return; if it can only begin after max, throw; if the stream has ended, throw; await more() }.',
  ],
  learned: 'Between a stream that pushes and a program that asks stands a store: look there first, wait only for what is missing, and never forget what is left over.',
  tested: 'with bytes that come one by one, cut at every offset, glued together, too early an end, a line that breaks, lines that never end, and random conversations in random pieces',
};
