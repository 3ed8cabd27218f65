import { once } from 'node:events';
import net from 'node:net';

async function pump(src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> {
  let count = 0;
  for await (const piece of src) {
    if (s.destroyed) throw new Error('the line is broken');
    const goOn = s.write(piece);
    count += piece.length;
    if (!goOn) await once(s, 'drain');
  }
  await new Promise<void>((resolve, reject) => s.end((error?: Error | null) => (error ? reject(error) : resolve())));
  return count;
}

export { pump };
