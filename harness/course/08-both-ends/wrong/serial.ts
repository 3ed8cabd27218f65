import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts: string[] = [];
  for (const port of ports) {
    const socket = net.connect(port, host);
    await once(socket, 'connect');
    texts.push(`${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`);
    socket.destroy();
  }
  return texts;
}
