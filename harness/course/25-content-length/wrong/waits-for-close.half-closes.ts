import * as net from 'node:net';
import type { HttpResponse, ResponseHead } from './types';

export function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(Number(port), hostname);
    socket.end(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const all = Buffer.concat(chunks);
      const end = all.indexOf('\r\n\r\n');
      const head = parse(all.toString('latin1', 0, end));
      const length = Number(head.headers.get('content-length')?.[0] ?? all.length);
      resolve({ ...head, body: all.subarray(end + 4).subarray(0, length) });
    });
  });
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
