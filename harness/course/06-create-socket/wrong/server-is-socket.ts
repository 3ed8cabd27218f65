import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): unknown {
  return type === 'stream' ? net.createServer() : dgram.createSocket(family === 4 ? 'udp4' : 'udp6');
}
