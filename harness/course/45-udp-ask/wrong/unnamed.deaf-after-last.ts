import * as dgram from 'node:dgram';
import { setTimeout } from 'node:timers/promises';

// Looks for an answer before each further question, and only waits behind the last one.
export async function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  const socket = dgram.createSocket('udp4');
  const ended = new AbortController();
  try {
    const answer = new Promise<Buffer>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('message', (bytes, from) => {
        if (from.address === host && from.port === port) resolve(bytes);
      });
    });
    const waiting = () => setTimeout(ms, undefined, { signal: ended.signal });
    for (let i = 1; i < tries; i++) {
      socket.send(msg, port, host);
      const got = await Promise.race([answer, waiting()]);
      if (got) return got;
    }
    socket.send(msg, port, host);
    await Promise.race([waiting(), new Promise((_, reject) => socket.on('error', reject))]);
    throw new Error('no answer');
  } finally {
    ended.abort();
    socket.close();
  }
}
