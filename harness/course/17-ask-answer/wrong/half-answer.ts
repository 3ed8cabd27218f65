import * as net from 'node:net';
import { once } from 'node:events';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect(port, host);
  const answers: string[] = [];
  for (const ask of asks) {
    socket.write(ask + '\n');
    const [bytes] = await once(socket, 'data');
    answers.push(bytes.toString().trimEnd());
  }
  socket.end();
  return answers;
}
