import * as net from 'node:net';
import { once } from 'node:events';
import type { HttpResponse, ResponseHead } from './types';

export async function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  const [all] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  const end = all.indexOf('\r\n\r\n');
  return { ...parse(all.toString('latin1', 0, end)), body: all.subarray(end + 4) };
}

function parse(text: string): ResponseHead {
  const [first = '', ...lines] = text.split('\r\n');
  const [version = '', status, ...reason] = first.split(' ');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const [name = '', ...value] = line.split(':');
    headers.set(name.toLowerCase(), [value.join(':').trim()]);
  }
  return { version, status: Number(status), reason: reason.join(' '), headers };
}
