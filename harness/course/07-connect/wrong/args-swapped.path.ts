import * as net from 'node:net';

export function open(host: string, port: number): Promise<net.Socket> {
  return new Promise((resolve) => {
    const socket = net.connect({ path: host, port }, () => resolve(socket));
  });
}
