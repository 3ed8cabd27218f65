import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = new Map<number, net.Socket>();
  for (const port of ports) {
    if (!sockets.has(port)) sockets.set(port, net.connect(port, host).on('error', () => {}));
  }
  await Promise.all([...sockets.values()].map((socket) => once(socket, 'connect')));
  const texts = ports.map((port) => {
    const { localAddress, localPort, remoteAddress, remotePort } = sockets.get(port)!;
    return `${localAddress}:${localPort}→${remoteAddress}:${remotePort}`;
  });
  for (const socket of sockets.values()) socket.end();
  return texts;
}
