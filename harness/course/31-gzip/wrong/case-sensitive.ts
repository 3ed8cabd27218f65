import * as net from 'node:net';
import * as zlib from 'node:zlib';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { parseHeaders } from './22-headers';
import { readChunked } from './26-chunked';

export async function getDecoded(url: string): Promise<Buffer> {
  const { host, port, path } = target(url);
  const socket = net.connect(port, host);
  try {
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${new URL(url).host}`, 'Accept-Encoding: gzip', 'Connection: close'];
    socket.write(lines.join('\r\n') + '\r\n\r\n');
    const reader = new Reader(socket);
    const head = String(await reader.until(Buffer.from('\r\n\r\n'), 65536));
    const headers = parseHeaders(head.slice(head.indexOf('\r\n') + 2));
    const length = headers.get('content-length')?.[0];
    let body: Buffer;
    if (headers.get('transfer-encoding')?.[0] === 'chunked') body = (await readChunked(reader)).body;
    else if (length !== undefined) body = await reader.exactly(Number(length));
    else body = await reader.rest();
    const coding = headers.get('content-encoding')?.[0];
    if (coding !== 'gzip') return body;
    return zlib.gunzipSync(body);
  } finally {
    socket.destroy();
  }
}
