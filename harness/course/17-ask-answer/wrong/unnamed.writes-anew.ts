import * as net from 'node:net';
import { Reader } from './16-byte-reader';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect(port, host);
  const reader = new Reader(socket);
  const answers: string[] = [];
  try {
    for (const ask of asks) {
      socket.write(ask + '\n');
      const answer = JSON.parse(String(await reader.until(Buffer.from('\n'), 100000)));
      answers.push(JSON.stringify(answer));
    }
    return answers;
  } finally {
    socket.destroy();
  }
}
