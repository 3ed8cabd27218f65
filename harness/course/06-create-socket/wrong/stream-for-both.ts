import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket {
  return new net.Socket();
}
