import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

const CRLF = Buffer.from('\r\n');

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  let body = Buffer.alloc(0);
  let size = Number(await reader.until(CRLF, 100));
  while (size > 0) {
    const data = await reader.exactly(size + 2);
    body = Buffer.concat([body, data.subarray(0, size)]);
    size = Number(await reader.until(CRLF, 100));
  }
  return { body, trailers: await readTrailers(reader) };
}

async function readTrailers(reader: Reader): Promise<HeaderMap> {
  const trailers: HeaderMap = new Map();
  for (;;) {
    const line = (await reader.until(CRLF, 8192)).toString();
    if (line === '') return trailers;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    trailers.set(name, [...(trailers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
}
