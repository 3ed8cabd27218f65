import { once } from 'node:events';
import * as net from 'node:net';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect({ host, port }));
  for (const socket of sockets) socket.on('error', () => {});
  const ends = await Promise.all(sockets.map(bothEnds));
  for (const socket of sockets) socket.destroy();
  return ends;
}

async function bothEnds(socket: net.Socket): Promise<string> {
  await once(socket, 'connect');
  return `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
}
