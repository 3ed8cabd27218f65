import * as net from 'node:net';

export function readAll(host: string, port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let all = '';
    const socket = net.connect(port, host);
    socket.on('data', (chunk) => (all += chunk));
    socket.on('end', () => resolve(Buffer.from(all)));
    socket.on('error', reject);
  });
}
