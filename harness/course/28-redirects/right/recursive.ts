// By hand, with events: one latin1 letter for each byte, and the rest of the way as a promise behind a promise.
import * as net from 'net';
import { HeaderMap, HttpResponse } from './types';

type Arrival = HttpResponse & { url: string; hops: number };

export function follow(url: string, max: number, hops = 0): Promise<Arrival> {
  return ask(new URL(url)).then((answer) => {
    const [location] = answer.headers.get('location') || [];
    switch (answer.status) {
      case 301:
      case 302:
      case 303:
      case 307:
      case 308:
        if (!location) return Promise.reject(new Error('a redirect to nowhere'));
        if (hops >= max) return Promise.reject(new Error('too many redirects'));
        return follow(new URL(location, url).toString(), max, hops + 1);
      default:
        return { ...answer, url, hops };
    }
  });
}

function ask(url: URL): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.createConnection({ host: url.hostname, port: Number(url.port) || 80 });
    socket.setEncoding('latin1');
    socket.once('connect', () => socket.end(`GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`));
    const look = () => {
      const [head, ...rest] = text.split('\r\n\r\n');
      const body = rest.join('\r\n\r\n');
      const answer = parse(head!);
      const bodiless = answer.status === 304 || answer.status === 204;
      const length = bodiless ? 0 : Number(answer.headers.get('content-length')?.[0] ?? Infinity);
      if (rest.length === 0 || body.length < length) return false;
      resolve({ ...answer, body: Buffer.from(body.slice(0, length), 'latin1') });
      socket.destroy();
      return true;
    };
    socket.on('data', (more: string) => {
      text += more;
      look();
    });
    socket.on('end', () => look() || reject(new Error('cut short')));
    socket.on('error', reject);
  });
}

function parse(head: string) {
  const [first = '', ...lines] = head.split('\r\n');
  const [version = '', status = '', ...reason] = first.split(' ');
  const headers: HeaderMap = new Map();
  for (const line of lines) headers.set(line.split(':')[0]!.toLowerCase(), [line.slice(line.indexOf(':') + 1).trim()]);
  return { version, status: +status, reason: reason.join(' '), headers };
}
