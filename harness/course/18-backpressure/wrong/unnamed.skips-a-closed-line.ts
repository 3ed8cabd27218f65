import { once } from 'node:events';
import type * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let count = 0;
  for await (const bytes of src) {
    if (!s.write(bytes) && !s.destroyed) await once(s, 'drain');
    count += bytes.length;
  }
  return count;
}
