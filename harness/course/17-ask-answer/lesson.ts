import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'question and answer on one connection',
  minutes: 5,
  hints: [
    'How do you know that an answer is complete, and which question it belongs to?',
    'Open one connection. Every answer ends with a LF, so cut the stream into lines; the first line answers the first question. Hang up when as many lines have come as you have questions.',
    'connect, new Reader(socket) from ./16-byte-reader; for each ask: socket.write(ask + "\\n"), then await reader.until(Buffer.from("\\n"), 1000000) and push its text. At the end, also after an error, end or destroy the socket.',
  ],
  learned: 'On one connection answers come in order, so a mark at the end of each is enough to pair them with their questions.',
  tested: 'with no, one and many questions, answers one by one, glued, byte by byte, cut at every offset, late and with spaces inside, a server that leaves too early, and two conversations at once',
};
