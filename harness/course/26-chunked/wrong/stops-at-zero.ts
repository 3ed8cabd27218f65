import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

const CRLF = Buffer.from('\r\n');

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const pieces: Buffer[] = [];
  for (;;) {
    const size = parseInt((await reader.until(CRLF, 8192)).toString(), 16);
    if (size === 0) break;
    pieces.push(await reader.exactly(size));
    await reader.exactly(2);
  }
  return { body: Buffer.concat(pieces), trailers: new Map() };
}
