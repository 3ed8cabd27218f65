import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    socket.on('data', (data) => console.log('got', data.toString()));
    socket.on('connect', () => setTimeout(() => resolve(socket), 20));
    socket.on('error', reject);
  });
}
