import { once } from 'node:events';
import * as net from 'node:net';

export async function open(host: string, port: number): Promise<net.Socket> {
  const socket = net.connect({ host, port });
  await once(socket, 'connect');
  return socket;
}
