import * as net from 'node:net';

export function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let all = Buffer.alloc(0);
    const socket = net.connect(port, host, () => socket.end(message));
    socket.on('data', (chunk) => {
      all = Buffer.concat([all, chunk]);
      if (all.length >= message.length) resolve(all);
    });
    socket.on('error', reject);
  });
}
