import * as net from 'node:net';

export function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host, () => socket.end(data));
    socket.on('close', () => resolve());
  });
}
