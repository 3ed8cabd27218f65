import * as net from 'node:net';

export async function readAll(host: string, port: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of net.connect({ host, port })) chunks.push(chunk);
  return Buffer.concat(chunks);
}
