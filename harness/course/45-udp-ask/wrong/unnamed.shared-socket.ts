import * as dgram from 'node:dgram';

// One socket for all calls: each answer goes to whoever asked last.
let socket: dgram.Socket | undefined;

export function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  const shared = (socket ??= dgram.createSocket('udp4').unref());
  shared.removeAllListeners();
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout;
    shared.on('error', reject);
    shared.on('message', (bytes, from) => {
      if (from.address !== host || from.port !== port) return;
      clearTimeout(timer);
      resolve(bytes);
    });
    const attempt = (n: number) => {
      if (n > tries) return reject(new Error('no answer'));
      shared.send(msg, port, host);
      timer = setTimeout(attempt, ms, n + 1);
    };
    attempt(1);
  });
}
