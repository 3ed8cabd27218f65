import * as net from 'node:net';

export function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host, () => socket.write(data));
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}
