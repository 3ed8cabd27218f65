import * as net from 'node:net';
import type { HttpResponse, ResponseHead } from './types';

export async function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  let all = Buffer.alloc(0);
  let head: ResponseHead | undefined;
  let length = Infinity;
  for await (const chunk of socket) {
    all = Buffer.concat([all, chunk]);
    for (let end = all.indexOf('\r\n\r\n'); !head && end !== -1; end = all.indexOf('\r\n\r\n')) {
      const next = parse(all.toString('latin1', 0, end));
      all = all.subarray(end + 4);
      head = next;
    }
    if (!head) continue;
    if (head.status === 204 || head.status === 304) return { ...head, body: Buffer.alloc(0) };
    length = Number(head.headers.get('content-length')?.[0] ?? Infinity);
    if (all.length >= length) return { ...head, body: all.subarray(0, length) };
  }
  if (!head || length !== Infinity) throw new Error('cut short');
  return { ...head, body: all };
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
