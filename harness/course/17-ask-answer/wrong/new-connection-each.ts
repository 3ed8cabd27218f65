import * as net from 'node:net';
import { Reader } from './16-byte-reader';

async function ask(host: string, port: number, question: string): Promise<string> {
  const socket = net.connect(port, host);
  socket.write(question + '\n');
  const answer = await new Reader(socket).until(Buffer.from('\n'), 100000);
  socket.end();
  return answer.toString();
}

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const answers: string[] = [];
  for (const question of asks) answers.push(await ask(host, port, question));
  return answers;
}
