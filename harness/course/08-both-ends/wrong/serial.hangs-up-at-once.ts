import * as net from 'node:net';

// Dials one after the other, and hangs up as soon as the ends are known.
export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts: string[] = [];
  for (const port of ports) {
    await new Promise<void>((resolve, reject) => {
      const socket = net.connect(port, host);
      socket.on('error', reject);
      socket.on('connect', () => {
        texts.push(`${socket.localAddress}:${socket.localPort}→${host}:${port}`);
        socket.end(resolve);
      });
    });
  }
  return texts;
}
