import * as net from 'node:net';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect({ host, port, allowHalfOpen: true });
  for (const ask of asks) socket.write(ask + '\n');
  socket.end();
  const answers: string[] = [];
  for await (const bytes of socket) answers.push(bytes.toString().trimEnd());
  return answers;
}
