import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket | dgram.Socket {
  if (type === 'stream') return new net.Socket();
  const socket = dgram.createSocket(family === 4 ? 'udp4' : 'udp6');
  socket.bind(0, family === 4 ? '127.0.0.1' : '::1');
  return socket;
}
