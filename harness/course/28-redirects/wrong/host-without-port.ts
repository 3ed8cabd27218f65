import * as net from 'node:net';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import type { HttpResponse } from './types';

export async function follow(url: string, max: number): Promise<HttpResponse & { url: string; hops: number }> {
  let here = url;
  for (let hops = 0; ; hops++) {
    const answer = await ask(here);
    const location = answer.headers.get('location')?.[0];
    if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return { ...answer, url: here, hops };
    if (hops === max) throw new Error('too many redirects');
    here = new URL(location, here).href;
  }
}

async function ask(url: string): Promise<HttpResponse> {
  const { host, port, path } = target(url);
  const socket = net.connect(port, host);
  try {
    const reader = new Reader(socket);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    const [first = '', ...lines] = String(await reader.until(Buffer.from('\r\n\r\n'), 65536)).split('\r\n');
    const head = { ...parseStatus(first), headers: parseHeaders(lines.join('\r\n')) };
    const length = head.status === 304 ? 0 : Number(head.headers.get('content-length')?.[0] ?? 0);
    return { ...head, body: await reader.exactly(length) };
  } finally {
    socket.destroy();
  }
}
