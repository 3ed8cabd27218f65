import type { Reader } from './16-byte-reader';
import { parseHeaders } from './22-headers';
import type { HeaderMap } from './types';

const lineEnd = Buffer.from('\r\n');
const longestLine = 8192;

export async function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  const pieces: Buffer[] = [];
  for (let size = await readSize(reader); size > 0; size = await readSize(reader)) {
    pieces.push(await reader.exactly(size));
    if ((await readLine(reader)) !== '') throw new Error(`Expected a line end behind ${size} bytes of data`);
  }
  return { body: Buffer.concat(pieces), trailers: await readTrailers(reader) };
}

async function readSize(reader: Reader): Promise<number> {
  const line = await readLine(reader);
  const [digits = ''] = line.split(';');
  if (!/^[0-9a-f]+[ \t]*$/i.test(digits)) throw new Error(`Expected the size of a chunk, got ${JSON.stringify(line)}`);
  return Number.parseInt(digits, 16);
}

async function readTrailers(reader: Reader): Promise<HeaderMap> {
  let block = '';
  for (let line = await readLine(reader); line !== ''; line = await readLine(reader)) block += `${line}\r\n`;
  return parseHeaders(block);
}

async function readLine(reader: Reader): Promise<string> {
  return (await reader.until(lineEnd, longestLine)).toString('latin1');
}
