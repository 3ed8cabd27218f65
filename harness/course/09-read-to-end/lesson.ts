import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'bytes come until the other side says FIN',
  minutes: 5,
  hints: [
    'Count how often your handler for "data" runs. Then ask which event says that no more will come.',
    'Keep every piece in a list. Give the joined list back only at the event that marks the end of the stream, and remember that a call can also fail.',
    'Inside new Promise: connect, push each "data" chunk into an array, resolve with Buffer.concat(array) on "end", reject on "error". A "for await" loop over the socket does the same.',
  ],
  learned: 'A TCP stream has no seams: only the end of the stream says that everything has come.',
  tested: 'with no bytes, one byte, random bytes, 256 KiB, one byte at a time, cut at every offset, a slow server, a line that breaks, and two calls at once',
};
