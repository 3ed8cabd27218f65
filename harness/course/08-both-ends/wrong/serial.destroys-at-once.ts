import { once } from 'node:events';
import * as net from 'node:net';

// Dials all at once; each line is destroyed as soon as its own ends are known.
export async function tuples(host: string, ports: number[]): Promise<string[]> {
  return Promise.all(
    ports.map(async (port) => {
      const socket = net.connect({ host, port });
      socket.on('error', () => {});
      await once(socket, 'connect');
      const text = `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
      socket.destroy();
      return text;
    }),
  );
}
