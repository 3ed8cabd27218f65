import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a connection is known by both of its ends',
  minutes: 5,
  hints: [
    'Who chose the number on your own side of the line, and when could you read it?',
    'Start all the calls first, and wait until every one is connected. Only then is there a full list of ends to give back. Hang up last, and be ready for lines that break.',
    'Make one socket per port with net.connect and give each an "error" listener. Promise.all over once(socket, "connect") waits for all. Then build the texts from localAddress, localPort, remoteAddress and remotePort, and in a finally block end or destroy each socket.',
  ],
  learned: 'Four numbers name a connection, two at each end; this is why one port can take many calls at once.',
  tested: 'with several services, one port dialled twice and forty times, all lines open at once, two calls at once, a closed port and lines that break',
};
