// 08 both-ends: a connection has two ends
//
// When you telephone, the other side has a number, and so have you. A connection is known
// by both of its ends: your address and port, and the address and port you dialled. Your
// own port is lent to you for the call. This is why many programs on one computer can talk
// at once, and why one port can take many calls: each pair of ends is different.
//
// Your task: dial every port in the list, have all the connections open at the same time,
// and tell the two ends of each. Then hang up.
//
//   in:  host, for example "127.0.0.1", and ports, for example [8080, 25, 8080]
//        a port that stands there twice is dialled twice
//   out: a promise for one text per port, in the order of the list: your end, an arrow,
//        their end; each end is address:port, for example
//        "127.0.0.1:50412→127.0.0.1:8080"
//        Your end is known only when the call has been answered, and as long as the line lasts.
//   no line is hung up before the last call has been answered
//   a call that nobody answers rejects the promise
//   When the line breaks, rejecting and answering are equally right.
//
// The services say nothing; they hang up when you do.
//
// Read: RFC 9293 section 3.3.1 (key connection state variables)
//       https://nodejs.org/api/net.html#class-netsocket

import * as net from 'node:net';

export function tuples(host: string, ports: number[]): Promise<string[]> {
  throw new Error('TODO: dial every port and tell both ends');
}
