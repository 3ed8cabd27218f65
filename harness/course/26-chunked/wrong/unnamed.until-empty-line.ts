import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

// Takes everything behind the last chunk for trailers, up to two line ends in a row.
export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const pieces: Buffer[] = [];
  for (;;) {
    const size = parseInt((await reader.until(Buffer.from('\r\n'), 8192)).toString(), 16);
    if (size === 0) break;
    pieces.push(await reader.exactly(size));
    await reader.exactly(2);
  }
  const trailers: HeaderMap = new Map();
  const block = (await reader.until(Buffer.from('\r\n\r\n'), 8192)).toString();
  for (const line of block.split('\r\n')) {
    const [name, value] = line.split(/:(.*)/);
    trailers.set(name.toLowerCase(), [...(trailers.get(name.toLowerCase()) ?? []), value.trim()]);
  }
  return { body: Buffer.concat(pieces), trailers };
}
