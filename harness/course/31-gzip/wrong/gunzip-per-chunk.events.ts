import * as net from 'node:net';
import * as zlib from 'node:zlib';

export function getDecoded(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let head = '';
    let left = Infinity;
    const page: Buffer[] = [];
    const socket = net.connect(Number(port), hostname);
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n`);
    socket.on('data', (bytes) => {
      if (head === '') {
        const end = bytes.indexOf('\r\n\r\n');
        head = bytes.toString('latin1', 0, end);
        left = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity);
        bytes = bytes.subarray(end + 4);
      }
      left -= bytes.length;
      try {
        page.push(/content-encoding: gzip/i.test(head) ? zlib.gunzipSync(bytes) : bytes);
      } catch (error) {
        reject(error);
        socket.destroy();
      }
      if (left <= 0) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(Buffer.concat(page)));
  });
}
