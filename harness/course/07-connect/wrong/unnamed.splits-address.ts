import * as net from 'node:net';
import { once } from 'node:events';

export async function open(host: string, port: number): Promise<net.Socket> {
  const [name, number] = `${host}:${port}`.split(':');
  const socket = net.connect(Number(number), name!);
  await once(socket, 'connect');
  return socket;
}
