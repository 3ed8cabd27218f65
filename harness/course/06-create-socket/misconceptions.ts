import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'server-is-socket',
    question: 'A server waits for calls and makes a socket for each; which of the two was asked for?',
    source: 'Node.js net: class net.Server',
    seenIn: ({ actual }) => fact(actual, 'is') === 'net.Server',
  },
  {
    id: 'stream-for-both',
    question: 'A call and a postcard are not sent from the same outlet. Of which class is the socket you gave for a datagram?',
    source: 'RFC 768',
    seenIn: (evidence) => gave(evidence, 'is', 'net.Socket') && asked(evidence, 'is', 'dgram.Socket'),
  },
  {
    id: 'connects-already',
    question: 'Somebody is being called already; who asked for that, and which number did they give you?',
    source: 'RFC 9293 §3.5',
    seenIn: (evidence) => gave(evidence, 'connecting', true) || gave(evidence, 'connected', true),
  },
  {
    id: 'binds-already',
    question: 'This socket has a port of its own already (bound: true); which step gave it one, and whose step is that?',
    source: 'Node.js dgram: socket.bind()',
    seenIn: (evidence) => gave(evidence, 'bound', true) && asked(evidence, 'bound', false),
  },
  {
    id: 'udp4-always',
    question: 'Can a socket that was made for 127.0.0.1 reach ::1? Compare the type you gave with the family you were asked for.',
    source: 'Node.js dgram: dgram.createSocket()',
    seenIn: (evidence) => gave(evidence, 'type', 'udp4') && asked(evidence, 'type', 'udp6'),
  },
];

function gave({ actual }: Evidence, name: string, value: unknown): boolean {
  return fact(actual, name) === value;
}

function asked({ expected }: Evidence, name: string, value: unknown): boolean {
  return fact(expected, name) === value;
}

function fact(description: unknown, name: string): unknown {
  return typeof description === 'object' && description !== null ? (description as Record<string, unknown>)[name] : undefined;
}
