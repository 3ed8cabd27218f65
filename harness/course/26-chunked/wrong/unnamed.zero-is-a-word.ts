import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

const CRLF = Buffer.from('\r\n');

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const pieces: Buffer[] = [];
  for (;;) {
    const line = (await reader.until(CRLF, 8192)).toString();
    if (line === '0') break;
    pieces.push(await reader.exactly(parseInt(line, 16)));
    await reader.exactly(2);
  }
  return { body: Buffer.concat(pieces), trailers: await readTrailers(reader) };
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
