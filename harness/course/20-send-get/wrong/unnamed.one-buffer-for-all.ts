import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

let chunks: Buffer[] = [];

export function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  chunks = [];
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(to.port), to.hostname);
    socket.write(requestFor(to));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    socket.on('error', reject);
  });
}
