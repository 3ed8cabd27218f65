import * as dgram from 'node:dgram';

export async function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  const socket = dgram.createSocket('udp4');
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (bytes, from) => from.port === port && resolve(bytes));
      const attempt = (n: number) => {
        if (n > tries) return reject(new Error('no answer'));
        socket.send(msg, port, host);
        timer = setTimeout(attempt, ms, n + 1);
      };
      attempt(1);
    });
  } finally {
    clearTimeout(timer);
    socket.close();
  }
}
