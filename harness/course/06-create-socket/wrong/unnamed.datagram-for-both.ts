import * as dgram from 'node:dgram';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): dgram.Socket {
  return dgram.createSocket(family === 4 ? 'udp4' : 'udp6');
}
