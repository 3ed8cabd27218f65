import * as dgram from 'node:dgram';

export function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    let timer: NodeJS.Timeout | undefined;
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.address !== host || from.port !== port) return;
      clearTimeout(timer);
      socket.unref();
      resolve(bytes);
    });
    const attempt = (n: number) => {
      if (n > tries) return socket.close(), reject(new Error('no answer'));
      socket.send(msg, port, host);
      timer = setTimeout(attempt, ms, n + 1);
    };
    attempt(1);
  });
}
