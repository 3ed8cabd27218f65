import * as net from 'node:net';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { getText } from './19-write-get';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import type { HttpResponse, ResponseHead } from './types';

export type Copy = { etag?: string; modified?: string; body: Buffer };

const border = Buffer.from('\r\n\r\n');
const longestHead = 65536;

export async function refresh(url: string, copy?: Copy): Promise<{ notModified: boolean; body: Buffer; etag?: string }> {
  const { status, headers, body } = await get(url, copy ? conditions(copy) : []);
  const etag = headers.get('etag')?.[0];
  if (status === 304 && copy) return { notModified: true, body: copy.body, etag };
  if (status === 200) return { notModified: false, body, etag };
  throw new Error(`Expected status 200 or 304, got ${status}`);
}

function conditions({ etag, modified }: Copy): string[] {
  if (etag !== undefined) return [`If-None-Match: ${etag}`];
  return modified === undefined ? [] : [`If-Modified-Since: ${modified}`];
}

async function get(url: string, fields: string[]): Promise<HttpResponse> {
  const to = target(url);
  const socket = net.connect(to.port, to.host);
  try {
    const reader = new Reader(socket);
    socket.write(withFields(getText(to), fields));
    const head = parseHead((await reader.until(border, longestHead)).toString('latin1'));
    return { ...head, body: await readBody(reader, head) };
  } finally {
    socket.destroy();
  }
}

function withFields(request: string, fields: string[]): string {
  const emptyLine = request.length - '\r\n'.length;
  return request.slice(0, emptyLine) + fields.map((field) => `${field}\r\n`).join('') + request.slice(emptyLine);
}

function parseHead(text: string): ResponseHead {
  const [first = '', ...fields] = text.split('\r\n');
  return { ...parseStatus(first), headers: parseHeaders(fields.join('\r\n')) };
}

async function readBody(reader: Reader, head: ResponseHead): Promise<Buffer> {
  const { kind, n = 0 } = bodyKind('GET', head);
  if (kind === 'none') return Buffer.alloc(0);
  if (kind === 'length') return reader.exactly(n);
  if (kind === 'close') return reader.rest();
  throw new Error(`Expected a body with a length, or up to the end, got one that is ${kind}`);
}
