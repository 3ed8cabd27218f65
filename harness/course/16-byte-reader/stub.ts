// 16 byte-reader: take from a stream as much as you need
//
// A socket pushes: bytes come when they come, in pieces nobody chose. A program that speaks
// a protocol would rather ask: "the next line, please", "now 12 bytes". Between the two
// stands a store. What has arrived waits there until somebody asks for it.
//
// Your task: a class that is given a socket and lets its owner ask. Later exercises use it.
//
//   until(delim, max): the bytes before the next delim. The delim is used up too, but is not
//                      part of the result. It fails when more than max bytes stand before
//                      the delim, as soon as that is certain: a line that never ends must
//                      not be waited for.
//   exactly(n):        the next n bytes; exactly(0) gives an empty Buffer
//   rest():            all bytes up to the end of the stream; there may be none
//
//   The server sends "HELO\r\nabc". Then until("\r\n", 80) gives "HELO", exactly(3) gives "abc".
//
// No byte may be lost or given twice. until and exactly fail when the stream ends too early,
// and every call fails when the line breaks. To fail means: the promise is rejected. What
// becomes of the bytes that a failed call has looked at is up to you.
// The line can also break while nobody asks. Then the program goes on, and the next call fails.
// The owner makes one call at a time. The socket may still be connecting when you get it.
//
// Read: RFC 9293 section 3.9.1 (RECEIVE)
//       https://nodejs.org/api/stream.html#event-data
//       https://nodejs.org/api/buffer.html#bufindexofvalue-byteoffset-encoding

import * as net from 'node:net';

export class Reader {
  constructor(socket: net.Socket) {
    throw new Error('TODO: keep what arrives');
  }

  until(delim: Buffer, max: number): Promise<Buffer> {
    throw new Error('TODO: give the bytes before the delimiter');
  }

  exactly(n: number): Promise<Buffer> {
    throw new Error('TODO: give the next n bytes');
  }

  rest(): Promise<Buffer> {
    throw new Error('TODO: give everything up to the end');
  }
}
