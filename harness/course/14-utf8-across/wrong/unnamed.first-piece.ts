import * as net from 'node:net';
import { once } from 'node:events';

export async function readText(host: string, port: number): Promise<string> {
  const socket = net.connect(port, host);
  const [first] = await Promise.race([once(socket, 'data'), once(socket, 'end').then(() => [''])]);
  socket.destroy();
  return first.toString();
}
