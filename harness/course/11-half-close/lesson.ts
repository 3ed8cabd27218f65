import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'stop talking, keep listening',
  minutes: 5,
  hints: [
    'The server cannot see that your message is complete. Which sign could you give it, and can you still hear it afterwards?',
    'A socket has more than one way to finish: one ends only your direction, after everything you have written; another drops the whole line. Take the first, and read until the other side has ended too.',
    'Connect, then call socket.end(message): it sends the message and then FIN. Collect the "data" chunks, resolve with Buffer.concat on "end", reject on "error". Nothing has to be destroyed.',
  ],
  learned: 'A connection is two streams: end() closes yours with a FIN, and the other one stays open until the other side says FIN as well.',
  tested: 'with a server that answers only after your FIN, one that echoes at once, empty and 1 MiB messages, an answer that is slow, late and cut at every offset, a line that breaks, and two calls at once',
};
