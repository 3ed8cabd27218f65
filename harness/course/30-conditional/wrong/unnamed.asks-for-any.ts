import * as net from 'node:net';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';

type Copy = { etag?: string; modified?: string; body: Buffer };

export async function refresh(url: string, copy?: Copy) {
  const { host, port, path } = target(url);
  const socket = net.connect(port, host);
  try {
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Connection: close'];
    if (copy) lines.push(`If-None-Match: ${copy.etag ?? '*'}`);
    socket.write(lines.join('\r\n') + '\r\n\r\n');
    const reader = new Reader(socket);
    const [first = '', ...fields] = String(await reader.until(Buffer.from('\r\n\r\n'), 65536)).split('\r\n');
    const { status } = parseStatus(first);
    const headers = parseHeaders(fields.join('\r\n'));
    const etag = headers.get('etag')?.[0];
    if (status === 304 && copy) return { notModified: true, body: copy.body, etag };
    if (status !== 200) throw new Error(`status ${status}`);
    const length = headers.get('content-length')?.[0];
    const body = length === undefined ? await reader.rest() : await reader.exactly(Number(length));
    return { notModified: false, body, etag };
  } finally {
    socket.destroy();
  }
}
