import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const body = await reader.until(Buffer.from('0\r\n\r\n'), 1_000_000);
  return { body, trailers: new Map() };
}
