import * as net from 'node:net';
import { Reader } from './16-byte-reader';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import { readChunked } from './26-chunked';

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const socket = net.connect(port, host);
  const reader = new Reader(socket);
  const bodies: Buffer[] = [];
  try {
    for (const path of paths) {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
      bodies.push(await readBody(reader));
    }
    return bodies;
  } finally {
    socket.destroy();
  }
}

async function readBody(reader: Reader): Promise<Buffer> {
  const [first = '', ...lines] = (await reader.until(Buffer.from('\r\n\r\n'), 8192)).toString('latin1').split('\r\n');
  const head = { ...parseStatus(first), headers: parseHeaders(lines.join('\r\n')) };
  if (head.status < 200) return readBody(reader);
  const { kind, n = 0 } = bodyKind('GET', head);
  if (kind === 'chunked') return (await readChunked(reader)).body;
  if (kind === 'close') return reader.rest();
  return reader.exactly(n);
}
