import * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    s.write(bytes);
    sent += bytes.length;
  }
  return sent;
}
