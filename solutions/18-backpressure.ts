import type * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let sent = 0;
  for await (const bytes of src) {
    if (!s.write(bytes)) await drained(s);
    sent += bytes.length;
  }
  return sent;
}

function drained(s: net.Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    if (s.destroyed) return settle();
    s.on('drain', settle);
    s.on('close', settle);

    function settle(): void {
      s.off('drain', settle);
      s.off('close', settle);
      if (s.destroyed) reject(s.errored ?? new Error('The socket was closed'));
      else resolve();
    }
  });
}
