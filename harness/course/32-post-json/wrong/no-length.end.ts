import * as net from 'node:net';
import { text } from 'node:stream/consumers';

export async function postJson(url: string, value: unknown): Promise<unknown> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.end(`POST ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n${JSON.stringify(value)}`);
  const answer = await text(socket);
  return JSON.parse(answer.slice(answer.lastIndexOf('\r\n\r\n')));
}
