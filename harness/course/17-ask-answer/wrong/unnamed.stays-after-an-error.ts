import * as net from 'node:net';
import { Reader } from './16-byte-reader';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect({ host, port, allowHalfOpen: true });
  const reader = new Reader(socket);
  const answers: string[] = [];
  for (const ask of asks) {
    socket.write(ask + '\n');
    answers.push(String(await reader.until(Buffer.from('\n'), 100000)));
  }
  socket.destroySoon();
  return answers;
}
