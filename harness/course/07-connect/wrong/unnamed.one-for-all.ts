import * as net from 'node:net';

let socket: net.Socket;

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    socket = net.connect(port, host);
    socket.on('connect', () => resolve(socket));
    socket.on('error', reject);
  });
}
