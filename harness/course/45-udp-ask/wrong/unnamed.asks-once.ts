import * as dgram from 'node:dgram';

export function udpAsk(host: string, port: number, msg: Buffer, { ms }: { tries: number; ms: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    const timer = setTimeout(() => {
      socket.close();
      reject(new Error('no answer'));
    }, ms);
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.address !== host || from.port !== port) return;
      clearTimeout(timer);
      socket.close();
      resolve(bytes);
    });
    socket.send(msg, port, host);
  });
}
