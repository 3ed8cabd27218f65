import * as net from 'node:net';
import { once } from 'node:events';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect(port, host);
  socket.write(asks.map((ask) => ask + '\n').join(''));
  const [bytes] = await once(socket, 'data');
  socket.destroy();
  return bytes.toString().trimEnd().split('\n');
}
