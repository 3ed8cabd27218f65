import * as net from 'node:net';
import { once } from 'node:events';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    if (s.destroyed) throw new Error('closed');
    if (!s.write(bytes)) await Promise.race([once(s, 'drain'), once(s, 'close')]);
    sent += bytes.length;
  }
  return sent;
}
