// 06 create-socket: an outlet, before anything is plugged in
//
// A socket is an endpoint: the place where your program and the network meet. It is like
// the outlet in the wall that connects your house to the grid. To make one, you say what
// type it is. A stream socket (TCP) carries bytes in order, as a telephone call does. A
// datagram socket (UDP) carries single messages, as the post carries postcards.
// The address family says what addresses look like: 4 for 127.0.0.1, 6 for ::1.
//
// Your task: make a socket of the type and family you are asked for, and nothing more.
//
//   in:  type, 'stream' or 'datagram', and family, 4 or 6
//   out: a net.Socket for 'stream', a dgram.Socket for 'datagram', a new one every time.
//        It is not connected to anybody, and not bound: "bound" says that it has been given
//        a port of its own, at which others can reach it. The caller does both later.
//
// A net.Socket learns its family only when it connects. A dgram.Socket has to know it from
// the beginning.
//
// Read: RFC 9293 section 1 (TCP), RFC 768 (UDP)
//       https://nodejs.org/api/net.html#class-netsocket
//       https://nodejs.org/api/dgram.html#dgramcreatesocketoptions-callback

import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket | dgram.Socket {
  throw new Error('TODO: make a socket');
}
