import type { Reader } from './16-byte-reader';
import { parseHeaders } from './22-headers';
import type { HeaderMap } from './types';

const CRLF = Buffer.from('\r\n');

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const line = async () => (await reader.until(CRLF, 8192)).toString();
  let body = Buffer.alloc(0);
  for (;;) {
    const [digits] = (await line()).split(';');
    if (!/^[0-9a-f]+$/i.test(digits)) throw new Error(`bad size ${digits}`);
    const size = parseInt(digits, 16) >>> 0;
    if (size === 0) break;
    body = Buffer.concat([body, await reader.exactly(size)]);
    if (await line()) throw new Error('bad chunk');
  }
  let block = '';
  for (let field = await line(); field; field = await line()) if (field.includes(':')) block += `${field}\r\n`;
  return { body, trailers: parseHeaders(block) };
}
