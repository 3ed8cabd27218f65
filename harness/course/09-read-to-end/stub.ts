// 09 read-to-end: everything until the other side hangs up
//
// A connection is a stream of bytes. The other side can send them in as many pieces as
// it likes, and the network can cut them again. The only mark that nothing more comes is
// the end of the stream: the other side hangs up, and its last packet says so (FIN).
//
// Your task: connect, collect every byte, and give them all back when the other side has
// finished.
//
//   in:  host, for example "127.0.0.1", and port, for example 17
//   out: a promise for one Buffer with all the bytes, in order
//   a call that fails (nobody answers, or the line breaks) rejects the promise
//
// The bytes need not be text. There may be none, and there may be millions.
//
// Read: RFC 867 (a server that says the time and hangs up), RFC 9293 section 3.9.1
//       https://nodejs.org/api/net.html#event-end
//       https://nodejs.org/api/stream.html#event-data

import * as net from 'node:net';

export function readAll(host: string, port: number): Promise<Buffer> {
  throw new Error('TODO: read until the other side has finished');
}
