import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'the length in front of each message',
  minutes: 10,
  hints: [
    'How many bytes must be there before you may read the length? And before you may cut out the message?',
    'Keep what is not complete, as with lines. As long as two bytes are there, read the length; if that many more are there too, cut the message out and begin again; otherwise wait for the next push.',
    'rest = Buffer.concat([rest, bytes]); while rest.length >= 2: n = rest.readUInt16BE(0); if rest.length < 2 + n stop; take rest.subarray(2, 2 + n), keep rest.subarray(2 + n). The record: the letter of byte 0, then readInt32BE(1) and readInt32BE(5).',
  ],
  learned: 'A length in front lets a message hold any bytes, if both sides agree on its size, its byte order and its sign, and if the reader waits for the length itself.',
  tested: 'with random messages of 0 to 65535 bytes, glued, cut at every offset, byte by byte and over a connection, and with records at the limits of 32 bits',
};
