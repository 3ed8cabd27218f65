// 10 hang-up-politely: say goodbye only after everything is said
//
// Writing to a socket hands your bytes to the system, which sends them as fast as the other
// side can take them. When the other side is slow, most of them are still waiting with you.
// There are two ways to leave. The polite one says "that was all" (FIN) behind the last
// byte. The rude one puts the phone down at once, and what still waits is thrown away.
//
// Your task: send all the data, then hang up the polite way.
//
//   in:  host and port, and the data: none, a few bytes, or many millions
//   out: a promise that is fulfilled when every byte has been handed over and your side has
//        said goodbye; waiting until the other side has hung up too is equally right
//   a call that fails (nobody answers, or the line breaks) rejects the promise
//
// The other side only listens. When it has heard your goodbye, it says goodbye too.
// It may not read at all for a while. Nothing may get lost, and no socket may stay open.
//
// Read: RFC 9293 section 3.6 (closing a connection)
//       https://nodejs.org/api/net.html#socketenddata-encoding-callback
//       https://nodejs.org/api/net.html#socketdestroyerror

import * as net from 'node:net';

export function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  throw new Error('TODO: send everything, then hang up politely');
}
