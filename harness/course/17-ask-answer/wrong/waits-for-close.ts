import * as net from 'node:net';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect(port, host);
  for (const ask of asks) socket.write(ask + '\n');
  let text = '';
  for await (const bytes of socket) text += bytes;
  return text.trim().split('\n');
}
