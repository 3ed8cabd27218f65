import * as net from 'node:net';

export async function readText(host: string, port: number): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of net.connect(port, host)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('ascii');
}
