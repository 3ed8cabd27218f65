import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'characters are not bytes',
  minutes: 5,
  hints: [
    'If "é" is the bytes C3 A9, and C3 arrives alone, what can toString() make of it?',
    'Either keep all bytes and turn them into text once, at the end, or use something that holds back the first half of a letter until the second half has come.',
    'Collect the "data" chunks in an array and resolve with Buffer.concat(array).toString("utf8") on "end". Or call socket.setEncoding("utf8") before the first "data": then Node keeps half letters back for you.',
  ],
  learned: 'Bytes become text only where you know that a letter is complete; the stream does not know where letters end.',
  tested: 'with letters of one to four bytes, one byte at a time, cut at every offset, random texts in random pieces, a long text, a slow server, a line that breaks, and two calls at once',
};
