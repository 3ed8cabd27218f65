import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

export function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = new net.Socket({ allowHalfOpen: true });
    socket.connect(Number(to.port), to.hostname.replace(/^\[|\]$/g, ''), () => socket.write(requestFor(to)));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('error', reject);
  });
}
