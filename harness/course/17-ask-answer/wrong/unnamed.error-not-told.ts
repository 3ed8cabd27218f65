import * as net from 'node:net';
import { Lines } from './13-lines';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const lines = new Lines();
    const socket = net.connect(port, host);
    for (const ask of asks) socket.write(ask + '\n');
    socket.on('data', (bytes) => {
      answers.push(...lines.push(bytes));
      if (answers.length < asks.length) return;
      socket.end();
      resolve(answers);
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error);
    });
    socket.on('end', () => reject(new Error('the server hung up')));
  });
}
