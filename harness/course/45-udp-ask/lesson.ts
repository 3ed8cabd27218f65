import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'one send is one message, or nothing',
  minutes: 8,
  hints: [
    'What tells you that a datagram was lost? Only the clock does. And what does the second argument of a "message" handler tell you?',
    'One socket for the whole call. Send, start a timer, and send again whenever it rings, until you have sent as often as you may. Each message that arrives is either the answer or none of your business.',
    'Inside new Promise: a function attempt(n) that rejects when n is above tries, else sends msg and calls itself with n + 1 by setTimeout(…, ms). On "message", compare rinfo.address and rinfo.port with host and port, then resolve. In a finally: clearTimeout and socket.close().',
  ],
  learned: 'UDP keeps the borders of your messages and nothing else: who needs an answer must ask again, and must look who is answering.',
  tested: 'with lost questions, answers that come late, twice and from another port, empty datagrams and 1400 bytes, nobody at home, and five calls at once',
};
