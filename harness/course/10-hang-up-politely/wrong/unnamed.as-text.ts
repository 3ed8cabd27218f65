import * as net from 'node:net';
import { finished } from 'node:stream/promises';

export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect(port, host);
  socket.resume();
  socket.end(data.toString());
  await finished(socket);
}
