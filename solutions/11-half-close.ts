import * as net from 'node:net';

export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  const socket = net.connect({ host, port });
  socket.end(message);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}
