import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'two ways to hang up: FIN and RST',
  minutes: 5,
  hints: [
    'When write() returns, where are the bytes: with the other side, on the way, or still with you?',
    'One of the two goodbyes of a socket waits for what is still to be sent, the other throws it away. Wait for an event that comes after the last byte has gone, and do not forget that the call can fail.',
    'Call socket.end(data) and fulfil the promise at "finish" or "close", reject it at "error". To notice the goodbye of the other side the socket must be read: socket.resume() is enough. finished() from node:stream/promises waits for all of it.',
  ],
  learned: 'end() says goodbye behind the last byte; destroy() throws away what has not left yet.',
  tested: 'with no bytes, a few, random bytes, 8 MiB to a side that does not read for a while, a closed port, a line that breaks, and two calls at once',
};
