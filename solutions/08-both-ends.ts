import { once } from 'node:events';
import * as net from 'node:net';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect({ host, port }));
  // A line can still break after it has been connected, when `once` no longer listens.
  for (const socket of sockets) socket.on('error', () => {});
  try {
    return await Promise.all(sockets.map(bothEnds));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

async function bothEnds(socket: net.Socket): Promise<string> {
  await once(socket, 'connect');
  return `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
}
