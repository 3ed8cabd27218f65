import * as dgram from 'node:dgram';

// Sends all copies at once and waits for one of them.
export function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    const timer = setTimeout(() => {
      socket.close();
      reject(new Error('no answer'));
    }, ms * tries);
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.address !== host || from.port !== port) return;
      clearTimeout(timer);
      socket.close();
      resolve(bytes);
    });
    for (let i = 0; i < tries; i++) socket.send(msg, port, host);
  });
}
