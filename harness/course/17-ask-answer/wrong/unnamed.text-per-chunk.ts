import * as net from 'node:net';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(port, host);
    socket.write(asks.map((ask) => ask + '\n').join(''));
    socket.on('data', (bytes) => {
      text += bytes;
      const lines = text.split('\n');
      if (lines.length <= asks.length) return;
      socket.end();
      resolve(lines.slice(0, -1));
    });
    socket.on('error', reject);
    socket.on('end', () => reject(new Error('the server hung up')));
  });
}
