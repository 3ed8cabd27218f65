import type * as net from 'node:net';

export async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let count = 0;
  for await (const bytes of src) {
    if (!s.write(bytes)) await drained(s);
    count += bytes.length;
  }
  return count;
}

function drained(s: net.Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    const onDrain = () => {
      s.off('close', onClose);
      resolve();
    };
    const onClose = () => {
      s.off('drain', onDrain);
      reject(new Error('the line broke'));
    };
    s.once('drain', onDrain);
    s.once('close', onClose);
  });
}
