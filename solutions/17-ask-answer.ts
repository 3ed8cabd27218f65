import * as net from 'node:net';
import { Reader } from './16-byte-reader';

const lineEnd = Buffer.from('\n');
const longestAnswer = 1024 * 1024;

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect({ host, port });
  const reader = new Reader(socket);
  const answers: string[] = [];
  try {
    for (const ask of asks) {
      socket.write(`${ask}\n`);
      answers.push((await reader.until(lineEnd, longestAnswer)).toString('utf8'));
    }
    return answers;
  } finally {
    socket.destroySoon();
  }
}
