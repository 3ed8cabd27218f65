import * as net from 'node:net';
import type { HttpResponse, ResponseHead } from './types';

export async function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    const end = text.indexOf('\r\n\r\n');
    if (end === -1) continue;
    const head = parse(text.slice(0, end));
    const length = Number(head.headers.get('content-length')?.[0]);
    const body = Buffer.from(text.slice(end + 4));
    if (body.length >= length) return { ...head, body: body.subarray(0, length) };
  }
  throw new Error('cut short');
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
