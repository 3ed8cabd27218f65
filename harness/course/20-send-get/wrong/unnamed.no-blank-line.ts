import * as net from 'node:net';
import { buffer } from 'node:stream/consumers';

export async function fetchRaw(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`);
  return buffer(socket);
}
