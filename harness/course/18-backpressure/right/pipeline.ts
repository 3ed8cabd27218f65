import type { Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';

export async function pump(src: AsyncIterable<Buffer>, s: Socket): Promise<number> {
  let bytes = 0;
  async function* counted() {
    for await (const chunk of src) {
      bytes += chunk.byteLength;
      yield chunk;
    }
  }
  await pipeline(counted, s);
  return bytes;
}
