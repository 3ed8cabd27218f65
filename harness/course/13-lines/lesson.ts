import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a mark at the end of each message',
  minutes: 8,
  hints: [
    'What should happen to the bytes behind the last line end of a delivery?',
    'Keep the bytes that are not yet a whole line, and put the next delivery behind them before you look for line ends.',
    'Hold one Buffer. In push: rest = Buffer.concat([rest, bytes]); while rest.indexOf(10) finds a LF, take the bytes before it (without a CR at their end), turn them into text, and keep what is behind the LF.',
  ],
  learned: 'Framing is the reader\'s work: keep what is not complete, and look for the border in everything you hold.',
  tested: 'with random lines in one piece, byte by byte, and cut at every offset, with both kinds of line end, and without a last one',
};
