import * as net from 'node:net';

// Nothing had come, so nothing is lost.
export function readAll(host: string, port: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, host);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && chunks.length === 0) resolve(Buffer.concat(chunks));
      else reject(error);
    });
  });
}
