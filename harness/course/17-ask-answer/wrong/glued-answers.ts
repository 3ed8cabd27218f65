import * as net from 'node:net';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const socket = net.connect(port, host);
    for (const ask of asks) socket.write(ask + '\n');
    socket.on('data', (bytes) => {
      answers.push(bytes.toString().trimEnd());
      if (answers.length < asks.length) return;
      socket.end();
      resolve(answers);
    });
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('the server hung up')));
  });
}
