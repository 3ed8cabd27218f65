// 04 family: two kinds of address
//
// The internet has two address families. IPv4 addresses are four numbers: "192.0.2.7".
// IPv6 addresses are up to eight groups of hexadecimal digits: "2001:db8::7". A program
// must know which kind it holds before it can open a socket for it.
// Both can be written with a port behind them. IPv6 is full of colons, so there the
// address is put in brackets first: "[2001:db8::7]:80".
//
// Your task: say to which family an address belongs, and write it with its port.
//
//   in:  "192.0.2.7", 80     out: { family: 4, text: '192.0.2.7:80' }
//   in:  "::1", 8080         out: { family: 6, text: '[::1]:8080' }
//
//   The text keeps the address just as it was given.
//   The port is always a good one; only the address has to be looked at.
//   An IPv6 address may end like an IPv4 address ("::ffff:192.0.2.7"): that is still IPv6.
//   A name ("localhost"), or anything else that is not an address: throws an error.
//   That goes for "1.2.3" too, though some old programs take it for an address.
//
// Read: RFC 4291 section 2.2 (how IPv6 is written), RFC 3986 section 3.2.2 (the brackets)
//       https://nodejs.org/api/net.html#netisipinput

import * as net from 'node:net';

export function endpoint(addr: string, port: number): { family: 4 | 6; text: string } {
  throw new Error('TODO: say which family this is');
}
