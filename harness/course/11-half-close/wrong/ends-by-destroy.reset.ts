import * as net from 'node:net';
import { once } from 'node:events';

export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  const socket = net.connect(port, host);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'connect');
  socket.write(message, () => socket.resetAndDestroy());
  await once(socket, 'close');
  return Buffer.concat(chunks);
}
