import * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    sent += bytes.length;
    if (s.write(bytes)) continue;
    await new Promise<void>((resolve, reject) => {
      s.on('drain', resolve);
      s.on('error', reject);
    });
  }
  return sent;
}
