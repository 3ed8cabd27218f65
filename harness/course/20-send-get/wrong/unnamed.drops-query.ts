import * as net from 'node:net';
import { buffer } from 'node:stream/consumers';

export async function fetchRaw(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  return buffer(socket);
}
