import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'dial, and wait until the call is answered',
  minutes: 5,
  hints: [
    'Print socket.connecting right after the call to connect. Who tells you that it has changed?',
    'There are two possible endings of a call that is ringing, and each has its event. Settle the promise in both, and only there.',
    'net.connect({ host, port }) gives the socket at once. Resolve with it at its "connect" event, reject at its "error" event: by hand in new Promise, or with "once" of node:events, which does both.',
  ],
  learned: 'connect() only starts to dial; the "connect" event says that somebody has answered, and "error" that nobody will.',
  tested: 'with servers that speak at once, late, byte by byte and cut at every offset, one that echoes, a refused call, another address, a line that breaks later, and several calls at once',
};
