import * as net from 'node:net';
import { target, type Target } from './03-url-parts';
import { Reader } from './16-byte-reader';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import type { ResponseHead } from './types';

const border = Buffer.from('\r\n\r\n');
const longestHead = 65536;

export async function postJson(url: string, value: unknown): Promise<unknown> {
  const to = target(url);
  const socket = net.connect(to.port, to.host);
  try {
    const reader = new Reader(socket);
    socket.write(requestFor(to, Buffer.from(JSON.stringify(value))));
    const body = await readBody(reader, await readHead(reader));
    return JSON.parse(body.toString());
  } finally {
    socket.destroy();
  }
}

function requestFor({ host, port, path }: Target, body: Buffer): Buffer {
  const name = net.isIPv6(host) ? `[${host}]` : host;
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${port === 80 ? name : `${name}:${port}`}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]);
}

async function readHead(reader: Reader): Promise<ResponseHead> {
  const [first = '', ...fields] = (await reader.until(border, longestHead)).toString('latin1').split('\r\n');
  const head = { ...parseStatus(first), headers: parseHeaders(fields.join('\r\n')) };
  return head.status < 200 ? readHead(reader) : head;
}

async function readBody(reader: Reader, head: ResponseHead): Promise<Buffer> {
  const { kind, n = 0 } = bodyKind('POST', head);
  if (kind === 'length') return reader.exactly(n);
  if (kind === 'close') return reader.rest();
  throw new Error(`Expected a body with a length, or up to the end, got one that is ${kind}`);
}
