import * as net from 'node:net';
import { once } from 'node:events';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts: Record<number, string> = {};
  const sockets = ports.map((port) => net.connect(port, host));
  sockets.forEach((socket) => socket.on('error', () => {}));
  try {
    await Promise.all(
      sockets.map(async (s, i) => {
        await once(s, 'connect');
        texts[ports[i]!] = `${s.localAddress}:${s.localPort}→${s.remoteAddress}:${s.remotePort}`;
      }),
    );
    return Object.values(texts);
  } finally {
    sockets.forEach((socket) => socket.destroy());
  }
}
