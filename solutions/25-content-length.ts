import * as net from 'node:net';
import { target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { getText } from './19-write-get';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import type { HttpResponse, ResponseHead } from './types';

const border = Buffer.from('\r\n\r\n');
const longestHead = 65536;

export async function get(url: string): Promise<HttpResponse> {
  const to = target(url);
  const socket = net.connect(to.port, to.host);
  try {
    const reader = new Reader(socket);
    socket.write(getText(to));
    const head = await readFinalHead(reader);
    return { ...head, body: await readBody(reader, head) };
  } finally {
    socket.destroy();
  }
}

async function readFinalHead(reader: Reader): Promise<ResponseHead> {
  for (;;) {
    const head = parseHead((await reader.until(border, longestHead)).toString('latin1'));
    if (head.status >= 200) return head;
  }
}

function parseHead(text: string): ResponseHead {
  const lineEnd = text.indexOf('\r\n');
  if (lineEnd === -1) return { ...parseStatus(text), headers: new Map() };
  return { ...parseStatus(text.slice(0, lineEnd)), headers: parseHeaders(text.slice(lineEnd + 2)) };
}

async function readBody(reader: Reader, head: ResponseHead): Promise<Buffer> {
  const { kind, n = 0 } = bodyKind('GET', head);
  if (kind === 'none') return Buffer.alloc(0);
  if (kind === 'length') return reader.exactly(n);
  if (kind === 'close') return reader.rest();
  throw new Error(`Expected a body with a length, or up to the end, got one that is ${kind}`);
}
