import * as net from 'node:net';
import { once } from 'node:events';

export async function open(host: string, port: number): Promise<net.Socket> {
  const probe = net.connect(port, host);
  await once(probe, 'connect');
  probe.destroy();
  const socket = net.connect(port, host);
  await once(socket, 'connect');
  return socket;
}
