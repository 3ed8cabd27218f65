import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

export async function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  const chunks: Buffer[] = [];
  const socket = net.connect(Number(to.port), to.hostname);
  socket.on('data', (chunk) => chunks.push(chunk));
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.end(requestFor(to), resolve);
  });
  return Buffer.concat(chunks);
}
