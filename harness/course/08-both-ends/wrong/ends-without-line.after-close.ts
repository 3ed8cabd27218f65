import * as net from 'node:net';
import { once } from 'node:events';

// Hangs up first and looks at the ends afterwards.
export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const sockets = ports.map((port) => net.connect(port, host));
  sockets.forEach((socket) => socket.on('error', () => {}));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  sockets.forEach((socket) => socket.destroy());
  return sockets.map((s, i) => `${s.localAddress}:${s.localPort}→${host}:${ports[i]}`);
}
