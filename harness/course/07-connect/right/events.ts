import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = new net.Socket();
    socket.on('error', reject);
    socket.connect(port, host, () => resolve(socket));
  });
}
