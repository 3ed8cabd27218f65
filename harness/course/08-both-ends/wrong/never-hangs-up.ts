import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect(port, host));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  return sockets.map((socket) => {
    socket.on('error', () => {});
    return `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
  });
}
