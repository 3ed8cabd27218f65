import * as net from 'node:net';
import { finished } from 'node:stream/promises';

export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect({ host, port });
  // The other side's goodbye is only noticed by someone who reads.
  socket.resume();
  socket.end(data);
  await finished(socket);
}
