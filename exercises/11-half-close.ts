// 11 half-close: stop talking, keep listening
//
// A telephone line carries two voices. A TCP connection, too, is two streams: one from
// you to the other side, and one back. Each of them ends by itself. When you end yours
// (FIN), you say "I have said everything"; the other side can still speak, and you can
// still hear it.
//
// Some servers need that: they answer only when they know that your question is complete.
//
// Your task: connect, send the message, show that it is complete, and give back the whole
// answer.
//
//   in:  host, for example "127.0.0.1", port, for example 7, and the message, a Buffer
//   out: a promise for one Buffer with everything the other side said until it ended too
//   a call that fails (nobody answers, or the line breaks) rejects the promise
//
// The message may be empty, and so may the answer. Neither need be text, and the answer
// need not be as long as the message.
//
// Read: RFC 9293 section 3.6.1 (half-closed connections), RFC 862 (a server that repeats
//       what you say)
//       https://nodejs.org/api/net.html#class-netsocket (its methods end, write, destroy)

import * as net from 'node:net';

export function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  throw new Error('TODO: ask, and listen to the whole answer');
}
