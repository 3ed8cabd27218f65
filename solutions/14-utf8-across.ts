import * as net from 'node:net';

export async function readText(host: string, port: number): Promise<string> {
  let text = '';
  const socket = net.connect({ host, port });
  socket.setEncoding('utf8');
  for await (const piece of socket) text += piece;
  return text;
}
