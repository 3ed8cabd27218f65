import * as net from 'node:net';

export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect(port, host);
  await new Promise((resolve, reject) => socket.once('connect', () => resolve(null)).once('error', reject));
  await socket.end(data);
}
