import net from 'node:net';

export const ask = (host: string, port: number, message: Buffer) =>
  new Promise<Buffer>((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.createConnection({ host, port }, () => {
      socket.write(message);
      socket.end();
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('end', () => resolve(Buffer.concat(chunks)));
    socket.once('error', reject);
  });
