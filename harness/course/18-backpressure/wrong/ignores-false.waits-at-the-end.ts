import * as net from 'node:net';
import { once } from 'node:events';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    s.write(bytes);
    sent += bytes.length;
  }
  s.end();
  await once(s, 'finish');
  return sent;
}
