import * as net from 'node:net';
import * as zlib from 'node:zlib';
import { Reader } from './16-byte-reader';

export async function getDecoded(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  try {
    const reader = new Reader(socket);
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`);
    const head = String(await reader.until(Buffer.from('\r\n\r\n'), 65536));
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
    if (!/^content-encoding: *gzip/im.test(head)) return await reader.exactly(length);
    const gunzip = zlib.createGunzip();
    gunzip.on('error', () => {});
    const pages: Buffer[] = [];
    gunzip.on('data', (piece: Buffer) => pages.push(piece));
    for (let page = Buffer.alloc(0); page.length < length; page = Buffer.concat(pages)) {
      const byte = await reader.exactly(1);
      await new Promise((resolve) => gunzip.write(byte, resolve));
    }
    return Buffer.concat(pages).subarray(0, length);
  } finally {
    socket.destroy();
  }
}
