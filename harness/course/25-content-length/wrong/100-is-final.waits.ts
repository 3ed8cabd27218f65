import * as net from 'node:net';
import type { HttpResponse, ResponseHead } from './types';

export function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let all = Buffer.alloc(0);
    const socket = net.connect(Number(port), hostname);
    const finish = (head: ResponseHead, body: Buffer) => {
      resolve({ ...head, body });
      socket.end();
    };
    const look = (ended: boolean) => {
      const end = all.indexOf('\r\n\r\n');
      if (end === -1) return ended && reject(new Error('cut short'));
      const head = parse(all.toString('latin1', 0, end));
      const length = head.status === 204 || head.status === 304 ? '0' : head.headers.get('content-length')?.[0];
      const body = all.subarray(end + 4);
      if (length === undefined) return ended && finish(head, body);
      if (body.length >= Number(length)) return finish(head, body.subarray(0, Number(length)));
      if (ended) reject(new Error('cut short'));
    };
    socket.on('connect', () => socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`));
    socket.on('data', (chunk) => {
      all = Buffer.concat([all, chunk]);
      look(false);
    });
    socket.on('end', () => look(true));
    socket.on('error', reject);
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
