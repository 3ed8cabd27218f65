import * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    if (s.destroyed) break;
    sent += bytes.length;
    await new Promise<void>((resolve) => s.write(bytes, () => resolve()));
  }
  return sent;
}
