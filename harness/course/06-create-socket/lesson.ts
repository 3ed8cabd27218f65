import type { Lesson } from '../lesson';

export const lesson: Lesson = {
  idea: 'a socket is an endpoint, of one type and one family',
  minutes: 3,
  hints: [
    'Two modules of Node have a class named Socket. Which of them carries a stream, and which carries single messages?',
    'Making a socket and connecting it are two steps. Look for the way that only makes one, and for the name that the datagram module gives to each family.',
    'For "stream": new net.Socket(), without connect. For "datagram": dgram.createSocket with "udp4" or "udp6", without bind. Write both names out, each in a branch of its own: a text that is joined from "udp" and the number is any text to TypeScript.',
  ],
  learned: 'A socket is only an endpoint: its type says how it carries bytes, and to connect or to bind it is a step of its own.',
  tested: 'by looking at a fresh socket of each type and family, by connecting a stream socket, and by sending a datagram',
};
