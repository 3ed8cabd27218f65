import * as net from 'node:net';
import { text } from 'node:stream/consumers';

export async function postJson(url: string, value: unknown): Promise<unknown> {
  const { hostname, port, pathname, search, host } = new URL(url);
  const body = JSON.stringify(value);
  const socket = net.connect(Number(port), hostname);
  socket.write(`POST ${pathname}${search} HTTP/1.1
Host: ${host}
Content-Type: application/json
Content-Length: ${Buffer.byteLength(body)}
Connection: close

${body}`);
  const answer = await text(socket);
  return JSON.parse(answer.slice(answer.lastIndexOf('\r\n\r\n')));
}
