import * as net from 'node:net';

export function readAll(host: string, port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    socket.on('end', () => resolve(socket.read() ?? Buffer.alloc(0)));
    socket.on('error', reject);
  });
}
