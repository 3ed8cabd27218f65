import * as net from 'node:net';

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  return Promise.all(
    ports.map(
      (port) =>
        new Promise<string>((resolve, reject) => {
          const socket = net.connect({ host, port, localAddress: host, localPort: port }, () => {
            resolve(`${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`);
            socket.end();
          });
          socket.on('error', reject);
        }),
    ),
  );
}
