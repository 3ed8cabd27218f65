import * as net from 'node:net';
import { Readable } from 'node:stream';

export function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    const source = Readable.from(src);
    source.on('data', (piece: Buffer) => (count += piece.length));
    source.on('error', reject);
    source.on('end', () => {
      s.off('error', reject);
      resolve(count);
    });
    s.once('error', reject);
    source.pipe(s, { end: false });
  });
}
