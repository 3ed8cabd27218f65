import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect(port, host));
  sockets.forEach((socket) => socket.on('error', () => {}));
  try {
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    return sockets.map((s) => `${s.remoteAddress}:${s.remotePort}→${s.localAddress}:${s.localPort}`);
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}
