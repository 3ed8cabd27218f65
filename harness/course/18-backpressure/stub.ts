// 18 backpressure: the other side is slower than you
//
// Whoever reads slowly must be able to slow down the writer. TCP does it with a window: the
// reader says how much it still has room for. When there is no room, your bytes wait on your
// side, in the memory of your program. It is like a sink whose drain is full: the water stays.
// write() tells you so. false means: too much is waiting here already, please pause. The
// event "drain" comes later, when everything that waited has gone.
//
// Your task: send all Buffers of a source through a socket, no faster than it takes them.
//
//   in:  src, a source of Buffers of any size (for await reads it, one after the other)
//        s, a connected socket. Its owner opened it and listens for its errors too.
//   out: a promise for the number of bytes sent
//   when the line breaks before all is sent, also while the source takes its time, the
//   promise is rejected
//
// The source can be far larger than your memory: take the next Buffer from it only when the
// socket wants more. The same socket may be used for long, so leave no listeners behind.
// Whether you end the socket after the last Buffer is up to you.
//
// Read: RFC 9293 section 3.8.6 (the window)
//       https://nodejs.org/api/stream.html#event-drain
//       https://nodejs.org/api/stream.html#writablewritechunk-encoding-callback

import * as net from 'node:net';

export function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  throw new Error('TODO: send everything, and wait where you must');
}
