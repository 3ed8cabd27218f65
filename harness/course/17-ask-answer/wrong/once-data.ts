import * as net from 'node:net';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = [];
    const socket = net.connect(port, host, () => socket.write(asks[0] + '\n'));
    socket.once('data', (bytes) => {
      answers.push(bytes.toString().trim());
      if (answers.length === asks.length) {
        socket.end();
        resolve(answers);
      } else {
        socket.write(asks[answers.length] + '\n');
      }
    });
    socket.on('error', reject);
  });
}
