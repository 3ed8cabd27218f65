import * as net from 'node:net';

export function fetchRaw(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(Number(port) || 80, hostname.replace(/^\[|\]$/g, ''), () => {
      socket.write(`GET ${pathname}${search} HTTP/1.1\r\n`);
      socket.write(`Host: ${host}\r\n`);
      socket.write('Connection: close\r\n');
      socket.write('\r\n');
    });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('end', () => resolve(Buffer.concat(chunks)));
    socket.once('error', reject);
  });
}
