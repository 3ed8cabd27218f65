import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect(port, host));
  const texts = sockets.map((s) => `${s.localAddress}:${s.localPort}→${s.remoteAddress}:${s.remotePort}`);
  sockets.forEach((socket) => socket.on('error', () => {}));
  try {
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return texts;
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}
