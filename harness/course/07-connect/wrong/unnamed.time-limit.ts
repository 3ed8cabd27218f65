import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    socket.once('error', reject);
    socket.setTimeout(300, () => socket.destroy());
    socket.once('connect', () => resolve(socket));
  });
}
