import * as net from 'node:net';

export async function readText(host: string, port: number): Promise<string> {
  const socket = net.connect(port, host);
  socket.setEncoding('latin1');
  let text = '';
  for await (const piece of socket) text += piece;
  return text;
}
