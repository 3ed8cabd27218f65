import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const all = await reader.rest();
  const pieces: Buffer[] = [];
  let at = 0;
  const line = () => {
    const end = all.indexOf('\r\n', at);
    if (end === -1) throw new Error('cut');
    const text = all.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (let size = parseInt(line(), 16); size > 0; size = parseInt(line(), 16)) {
    pieces.push(all.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: HeaderMap = new Map();
  for (let field = line(); field !== ''; field = line()) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).toLowerCase();
    trailers.set(name, [...(trailers.get(name) ?? []), field.slice(colon + 1).trim()]);
  }
  return { body: Buffer.concat(pieces), trailers };
}
