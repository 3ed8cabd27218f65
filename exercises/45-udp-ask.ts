// 45 udp-ask: a postcard may get lost
//
// TCP is like a telephone call. UDP is like a postcard: you write an address on it and
// drop it in the box. Nobody says whether it arrives. It can get lost, come late, come
// twice, and anybody may write to you too. What does arrive is whole: one send is one
// message at the other side, never half of it and never two stuck together. Such a message
// is called a datagram.
//
// Your task: send a question in one datagram, and get the answer. Without an answer, ask
// again.
//
//   in:  host, an IPv4 address, for example "127.0.0.1", and port, for example 7
//        msg, the bytes to send; there may be none
//        tries, how often to send it at most, and ms, how long to wait after each send
//   out: a promise for the bytes of the first answer, as soon as it has come
//
//   An answer is one datagram from exactly that host and port; it may be empty. What other
//   senders write is no answer: go on waiting.
//   A late answer to an earlier send is as good as one to the last.
//   When all sends have been followed by ms milliseconds without an answer: reject.
//   The same when the message cannot be sent at all.
//
// Close the socket in the end, whatever happened. It keeps your program alive.
//
// Read: RFC 768 (all of UDP, three pages)
//       https://nodejs.org/api/dgram.html#event-message
//       https://nodejs.org/api/dgram.html#socketsendmsg-offset-length-port-address-callback

import * as dgram from 'node:dgram';

export function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> {
  throw new Error('TODO: ask, wait, and ask again');
}
