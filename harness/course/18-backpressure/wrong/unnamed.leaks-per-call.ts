import type * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let count = 0;
  let goOn = () => {};
  s.on('drain', () => goOn());
  s.on('close', () => goOn());
  for await (const bytes of src) {
    if (!s.write(bytes) && !s.destroyed) await new Promise<void>((resolve) => (goOn = resolve));
    if (s.destroyed) throw s.errored ?? new Error('the line broke');
    count += bytes.length;
  }
  return count;
}
