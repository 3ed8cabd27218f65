import * as dgram from 'node:dgram';
import * as net from 'node:net';

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket | dgram.Socket {
  if (type === 'datagram') return dgram.createSocket(`udp${family}`);
  const socket = new net.Socket();
  socket.connect(8080, 'localhost');
  return socket;
}
