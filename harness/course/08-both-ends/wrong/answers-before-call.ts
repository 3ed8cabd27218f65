import * as net from 'node:net';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts: string[] = [];
  const sockets = ports.map((port) => net.connect(port, host));
  sockets.forEach((socket) => {
    socket.on('error', () => {});
    socket.on('connect', () => {
      texts.push(`${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`);
      socket.end();
    });
  });
  return texts;
}
