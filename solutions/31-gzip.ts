import * as net from 'node:net';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { getText } from './19-write-get';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import { readChunked } from './26-chunked';
import type { HeaderMap, ResponseHead } from './types';

const gunzip = promisify(zlib.gunzip);
const border = Buffer.from('\r\n\r\n');
const longestHead = 65536;

export async function getDecoded(url: string): Promise<Buffer> {
  const to = target(url);
  const socket = net.connect(to.port, to.host);
  try {
    const reader = new Reader(socket);
    socket.write(getText(to).replace('\r\n', '\r\nAccept-Encoding: gzip\r\n'));
    const head = parseHead((await reader.until(border, longestHead)).toString('latin1'));
    return await decode(await readBody(reader, head), head.headers);
  } finally {
    socket.destroy();
  }
}

function parseHead(text: string): ResponseHead {
  const [first = '', ...fields] = text.split('\r\n');
  return { ...parseStatus(first), headers: parseHeaders(fields.join('\r\n')) };
}

async function readBody(reader: Reader, head: ResponseHead): Promise<Buffer> {
  const { kind, n = 0 } = bodyKind('GET', head);
  if (kind === 'none') return Buffer.alloc(0);
  if (kind === 'length') return reader.exactly(n);
  if (kind === 'chunked') return (await readChunked(reader)).body;
  if (kind === 'close') return reader.rest();
  throw new Error('Expected one length of the body, got two');
}

async function decode(body: Buffer, headers: HeaderMap): Promise<Buffer> {
  const coding = headers.get('content-encoding')?.join(', ').toLowerCase();
  if (coding === undefined) return body;
  if (coding === 'gzip') return gunzip(body);
  throw new Error(`Expected a body in gzip, got one in ${coding}`);
}
