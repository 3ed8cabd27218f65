import * as net from 'node:net';

let text = '';

export async function readText(host: string, port: number): Promise<string> {
  text = '';
  const socket = net.connect(port, host);
  socket.setEncoding('utf8');
  for await (const piece of socket) text += piece;
  return text;
}
