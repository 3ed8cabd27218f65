import * as net from 'node:net';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts = new Array<string>(ports.length);
  ports.forEach((port, i) => {
    const socket = net.connect(port, host, () => {
      texts[i] = `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
      socket.end();
    });
    socket.on('error', () => {});
  });
  return texts;
}
