import * as net from 'node:net';
import { Lines } from './13-lines';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect({ host, port, allowHalfOpen: true });
  socket.end(asks.map((ask) => ask + '\n').join(''));
  const lines = new Lines();
  const answers: string[] = [];
  for await (const bytes of socket) answers.push(...lines.push(bytes));
  return answers;
}
