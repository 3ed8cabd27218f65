// One byte at a time, and no help from other exercises.
import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export class Chunked {
  body: Buffer = Buffer.alloc(0);
  trailers: HeaderMap = new Map();
}

async function line(r: Reader): Promise<string> {
  let text = '';
  while (!text.endsWith('\r\n')) text += String.fromCharCode((await r.exactly(1))[0]);
  return text.slice(0, -2);
}

export async function readChunked(r: Reader): Promise<Chunked> {
  const result = new Chunked();
  const data: number[] = [];
  for (;;) {
    const match = /^([0-9A-Fa-f]+)\s*(;.*)?$/.exec(await line(r));
    if (!match) throw new SyntaxError('bad chunk size');
    let left = parseInt(match[1], 16);
    if (left === 0) break;
    while (left-- > 0) data.push((await r.exactly(1))[0]);
    if (await line(r)) throw new SyntaxError('bad chunk end');
  }
  for (let field = await line(r); field; field = await line(r)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).toLowerCase();
    result.trailers.set(name, [...(result.trailers.get(name) || []), field.slice(colon + 1).trim()]);
  }
  result.body = Buffer.from(data);
  return result;
}
