import * as net from 'node:net';
import { once } from 'node:events';

export async function open(host: string, port: number): Promise<net.Socket> {
  const socket = net.connect(port);
  await once(socket, 'connect');
  return socket;
}
