import * as net from 'node:net';

export function readAll(host: string, port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, host, () => resolve(Buffer.concat(chunks)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
  });
}
