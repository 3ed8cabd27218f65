import * as net from 'node:net';

// Dials all at once, but hangs up each line as soon as it is connected.
export function tuples(host: string, ports: number[]): Promise<string[]> {
  return Promise.all(
    ports.map(
      (port) =>
        new Promise<string>((resolve, reject) => {
          const socket = net.connect({ host, port }, () => {
            resolve(`${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`);
            socket.end();
          });
          socket.on('error', reject);
        }),
    ),
  );
}
