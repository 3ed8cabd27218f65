import * as net from 'node:net';

export const pump = async (src: AsyncIterable<Buffer>, s: net.Socket): Promise<number> => {
  let total = 0;
  for await (const chunk of src) {
    await new Promise<void>((resolve, reject) => s.write(chunk, (error) => (error ? reject(error) : resolve())));
    total += chunk.length;
  }
  return total;
};
