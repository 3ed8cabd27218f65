import * as net from 'node:net';
import type { HttpResponse, ResponseHead } from './types';

export function get(url: string): Promise<HttpResponse> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    let head: ResponseHead | undefined;
    const socket = net.connect(Number(port || 80), hostname.replace(/^\[|\]$/g, ''));
    const finish = (body: Buffer) => {
      resolve({ ...head!, body });
      socket.destroy();
    };
    const look = () => {
      for (let end; !head && (end = received.indexOf('\r\n\r\n')) >= 0; ) {
        const found = parse(received.toString('latin1', 0, end));
        received = received.subarray(end + 4);
        if (found.status >= 200) head = found;
      }
      if (!head) return;
      const length = head.headers.get('content-length')?.[0];
      if (head.status === 204 || head.status === 304) finish(Buffer.alloc(0));
      else if (length !== undefined && received.length >= Number(length)) finish(received.subarray(0, Number(length)));
    };
    socket.on('connect', () => socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`));
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes]);
      look();
    });
    socket.on('end', () => {
      if (head && !head.headers.has('content-length')) finish(received);
      else reject(new Error('the answer was cut short'));
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && !head && received.length > 0) resolve({ ...parse(received.toString('latin1')), body: Buffer.alloc(0) });
      else reject(error);
    });
  });
}

function parse(text: string): ResponseHead {
  const [first = '', ...lines] = text.split('\r\n');
  const [version = '', status, ...reason] = first.split(' ');
  const headers = new Map<string, string[]>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return { version, status: Number(status), reason: reason.join(' '), headers };
}
