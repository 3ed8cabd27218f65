import * as net from 'node:net';
import { once } from 'node:events';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    if (!s.write(bytes)) await once(s, 'drain');
    sent++;
  }
  return sent;
}
