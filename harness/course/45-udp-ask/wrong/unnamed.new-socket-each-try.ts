import * as dgram from 'node:dgram';

// A new socket for each try: the answer to the one before finds nobody.
export async function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  for (let i = 0; i < tries; i++) {
    const answer = await once(host, port, msg, ms);
    if (answer) return answer;
  }
  throw new Error('no answer');
}

function once(host: string, port: number, msg: Buffer, ms: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    const finish = (answer?: Buffer) => {
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    const timer = setTimeout(finish, ms);
    socket.on('error', reject);
    socket.on('message', (bytes, from) => from.port === port && from.address === host && finish(bytes));
    socket.send(msg, port, host);
  });
}
