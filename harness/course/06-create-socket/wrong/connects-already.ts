import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket | dgram.Socket {
  if (type === 'stream') return net.connect({ port: 80, host: family === 4 ? '127.0.0.1' : '::1' });
  return dgram.createSocket(family === 4 ? 'udp4' : 'udp6');
}
