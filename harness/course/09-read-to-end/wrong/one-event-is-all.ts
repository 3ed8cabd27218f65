import * as net from 'node:net';
import { once } from 'node:events';

export async function readAll(host: string, port: number): Promise<Buffer> {
  const socket = net.connect(port, host);
  const first = await Promise.race([once(socket, 'data'), once(socket, 'end').then(() => [Buffer.alloc(0)])]);
  socket.destroy();
  return first[0];
}
