// 12 knock: open, refused, or silence
//
// Knock on a door and one of three things happens: somebody opens, somebody says "go away",
// or nobody answers at all. A port is the same. A program listens there and takes the call;
// or the system says that nobody listens; or the call is swallowed on its way (by a firewall,
// say), and you hear nothing, for as long as you care to wait.
//
// Your task: knock on a port and say which of the three it is.
//
//   in:  host (a name or an address) and port, and ms: how many milliseconds to wait
//   out: a promise for 'open', 'refused', or 'silent'
//        'silent' comes when ms have passed without an answer, and not before
//   Any other trouble, such as a name that nobody knows, rejects the promise.
//
// A name can have several addresses. It is open when one of them answers, and refused when
// all of them refuse.
// Whatever the answer is, no socket may be left behind: hang up when the door was opened,
// even if the other side has begun to talk, and stop knocking when you have waited enough.
//
// Read: RFC 9293 section 3.5.2 (what a refusal is)
//       https://nodejs.org/api/net.html#socketconnectoptions-connectlistener
//       https://nodejs.org/api/errors.html#errorcode

import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  throw new Error('TODO: knock, and say what happened');
}
