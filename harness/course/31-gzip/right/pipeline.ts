// The body as a generator, and unpacked while it comes.
import * as net from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Reader } from './16-byte-reader';
import { parseHeaders } from './22-headers';

const lineEnd = Buffer.from('\r\n');

export async function getDecoded(url: string): Promise<Buffer> {
  const at = new URL(url);
  const socket = net.connect(Number(at.port || 80), at.hostname);
  socket.end(`GET ${at.pathname}${at.search} HTTP/1.0\r\nHost: ${at.host}\r\nAccept-Encoding: x-gzip, gzip;q=0.9\r\n\r\n`);
  try {
    const reader = new Reader(socket);
    const [, ...lines] = String(await reader.until(Buffer.from('\r\n\r\n'), 65536)).split('\r\n');
    const headers = parseHeaders(lines.join('\r\n'));
    const coding = headers.get('content-encoding')?.[0] ?? 'identity';
    if (/^identity$/i.test(coding)) return await buffer(bodyOf(reader, headers));
    if (!/^(x-)?gzip$/i.test(coding)) throw new Error(`cannot open ${coding}`);
    return (await pipeline(bodyOf(reader, headers), createGunzip(), (page: AsyncIterable<Buffer>) => buffer(page))) as Buffer;
  } finally {
    socket.destroy();
  }
}

async function* bodyOf(reader: Reader, headers: Map<string, string[]>): AsyncGenerator<Buffer> {
  const length = headers.get('content-length')?.[0];
  if (headers.has('transfer-encoding')) yield* chunksOf(reader);
  else yield length === undefined ? await reader.rest() : await reader.exactly(+length);
}

async function* chunksOf(reader: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const size = Number.parseInt(String(await reader.until(lineEnd, 80)), 16);
    if (size > 0) yield await reader.exactly(size);
    await reader.until(lineEnd, 80);
    if (size === 0) return;
  }
}
