import * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  for await (const bytes of src) {
    if (!s.write(String(bytes))) await new Promise((resolve) => s.once('drain', resolve));
  }
  return s.bytesWritten;
}
