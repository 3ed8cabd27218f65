import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    try {
      const socket = net.connect({ host, port });
      socket.on('connect', () => resolve(socket));
    } catch (error) {
      reject(error);
    }
  });
}
