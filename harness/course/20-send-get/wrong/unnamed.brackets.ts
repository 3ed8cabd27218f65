import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

export async function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  const socket = net.connect(Number(to.port), to.hostname);
  socket.write(requestFor(to));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}
