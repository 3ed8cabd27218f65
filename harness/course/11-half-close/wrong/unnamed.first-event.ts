import * as net from 'node:net';

export function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host, () => socket.end(message));
    socket.once('data', (chunk) => {
      resolve(chunk);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}
