import * as net from 'node:net';
import { Lines } from './13-lines';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const lines = new Lines();
    const socket = net.connect(port, host);
    for (const ask of asks) socket.write(ask + '\n');
    socket.on('data', (bytes) => answers.push(...lines.push(bytes)));
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('the server hung up')));
    socket.setTimeout(200, () => {
      socket.destroy();
      resolve(answers);
    });
  });
}
