import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const lines = (await reader.rest()).toString('latin1').split('\r\n');
  let body = '';
  for (let i = 0; lines[i] !== '0'; i += 2) body += lines[i + 1];
  return { body: Buffer.from(body, 'latin1'), trailers: new Map() };
}
