import * as net from 'node:net';

export function open(host: any, port: any): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(host, port, () => resolve(socket));
    socket.on('error', reject);
  });
}
