import * as net from 'node:net';

export function readText(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const socket = net.connect(port, host);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      length += chunk.toString().length;
    });
    socket.on('end', () => resolve(Buffer.concat(chunks, length).toString()));
    socket.on('error', reject);
  });
}
