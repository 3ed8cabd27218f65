import * as dgram from 'node:dgram';

export async function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  const socket = dgram.createSocket('udp4');
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (bytes, from) => {
        if (from.address === host && from.port === port) resolve(bytes);
      });
      attempt(1);

      function attempt(number: number): void {
        if (number > tries) return reject(new Error(`No answer from ${host}:${port} after ${tries} tries`));
        socket.send(msg, port, host);
        timer = setTimeout(attempt, ms, number + 1);
      }
    });
  } finally {
    setTimeout(() => socket.close(), ms * tries).unref();
  }
}
