import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'two wrappings: one for the road, one for the page',
  minutes: 5,
  hints: [
    'A page came in chunks, and packed. In which order did the server wrap it, and in which order do you unwrap it?',
    'Ask as in exercise 19 with one field more. Read the whole body by its rule first, as bytes, as if there were no gzip. Then look at Content-Encoding, and unpack all of it at once, or leave it as it is.',
    'Read the head with your Reader, choose exactly(n), readChunked or rest with bodyKind, and you have the bytes of the wire. If Content-Encoding, in small letters, is gzip, return gunzipSync of them (from node:zlib); without the field return them as they are; throw for anything else.',
  ],
  learned: 'Chunks and lengths bring the bytes to you; Content-Encoding says what these bytes are; so the body is read first and unpacked then.',
  tested: 'with packed and plain pages, by length, in chunks and up to the end, with pages that gzip makes smaller and larger, cut everywhere, and with packages that are damaged or not complete',
};
