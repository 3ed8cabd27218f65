import type { Reader } from './16-byte-reader';
import { parseHeaders } from './22-headers';
import type { HeaderMap } from './types';

async function readChunked(reader: Reader): Promise<{ body: Uint8Array; trailers: HeaderMap }> {
  const parts: Buffer[] = [];
  for await (const part of chunksOf(reader)) parts.push(part);
  const lines: string[] = [];
  for await (const line of linesOf(reader)) lines.push(line);
  return { body: new Uint8Array(Buffer.concat(parts)), trailers: parseHeaders(lines.join('\r\n')) };
}

async function* chunksOf(reader: Reader): AsyncGenerator<Buffer> {
  for (;;) {
    const [digits] = await readLine(reader).then((line) => line.split(';'));
    const size = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : -1;
    if (size < 0) throw new RangeError(`"${digits}" is no size`);
    if (size === 0) return;
    yield await reader.exactly(size);
    const end = await reader.exactly(2);
    if (end.toString('latin1') !== '\r\n') throw new Error('chunk without an end');
  }
}

async function* linesOf(reader: Reader): AsyncGenerator<string> {
  for (let line = await readLine(reader); line.length > 0; line = await readLine(reader)) yield line;
}

async function readLine(reader: Reader): Promise<string> {
  const bytes = await reader.until(Buffer.from('\r\n'), 16_384);
  return bytes.toString('utf8');
}

export { readChunked };
