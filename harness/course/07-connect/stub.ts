// 07 connect: make the call, and wait until it is answered
//
// To connect is to dial. You name the host (which house) and the port (which extension in
// it), and then it rings. A moment later the call is answered, or it is refused because
// nobody is at that extension. Node does not wait for you: your next line runs while it
// still rings, and the answer is told by an event.
//
// Your task: open a connection, and hand over the socket once the call has been answered.
//
//   in:  host, for example "127.0.0.1", and port, for example 80
//   out: a promise for the socket, connected, to which anybody can write now
//   a call that fails rejects the promise; your program must live on
//
// From then on the socket belongs to the caller. Leave it open, and read nothing from it:
// its first byte is the caller's, too.
//
// Read: RFC 9293 section 3.5 (how a connection begins)
//       https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
//       https://nodejs.org/api/net.html#event-connect
//       https://nodejs.org/api/net.html#event-error_1

import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  throw new Error('TODO: open a connection');
}
