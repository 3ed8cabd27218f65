import * as net from 'node:net';
import { once } from 'node:events';

export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect(port, host);
  await once(socket, 'connect');
  socket.write(data);
  socket.destroy();
}
