import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'connect, request, retrieve, close',
  minutes: 5,
  hints: [
    'Does the other side know that you will ask nothing more? If it does not, why should it hang up?',
    'Take the URL apart, connect, and send the text of exercise 19 with one more field that says the connection ends after this answer. Then read to the end, as in exercise 09.',
    'Use target and getText from your exercises 03 and 19, and see that the request has "Connection: close". After net.connect, write the text, collect the chunks of a "for await" loop over the socket, and return Buffer.concat of them. Do not call destroy yourself.',
  ],
  learned: 'Connect, request, retrieve, close: the client says that this is its last request, and the end of the stream then ends the answer.',
  tested: 'with text and with bytes that are none, with 256 KiB, one byte at a time, cut at every offset, a slow server, a 404, a refused call, a line that breaks, and two calls at once',
};
