import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): unknown {
  if (type === 'stream') return net.createServer().listen(0);
  return dgram.createSocket(family === 4 ? 'udp4' : 'udp6');
}
