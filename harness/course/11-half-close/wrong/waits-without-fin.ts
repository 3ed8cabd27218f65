import * as net from 'node:net';

export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  const socket = net.connect(port, host);
  socket.write(message);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}
