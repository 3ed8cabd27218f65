import * as net from 'node:net';
import { Reader } from './16-byte-reader';
import { bodyKind } from './24-body-rule';
import { parseHeaders } from './22-headers';
import { parseStatus } from './21-status-line';
import { readChunked } from './26-chunked';

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const socket = net.connect(port, host);
  const reader = new Reader(socket);
  for (const path of paths) socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
  const bodies: Buffer[] = [];
  try {
    while (bodies.length < paths.length) {
      const text = (await reader.until(Buffer.from('\r\n\r\n'), 8192)).toString('latin1');
      const [first = ''] = text.split('\r\n');
      const head = { ...parseStatus(first), headers: parseHeaders(text.slice(first.length + 2)) };
      if (head.status < 200) continue;
      const { kind, n = 0 } = bodyKind('GET', head);
      bodies.push(kind === 'chunked' ? (await readChunked(reader)).body : kind === 'close' ? await reader.rest() : await reader.exactly(n));
    }
  } finally {
    socket.destroy();
  }
  return bodies;
}
