import * as dgram from 'node:dgram';
import { on } from 'node:events';

export async function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Uint8Array> {
  const socket = dgram.createSocket('udp4');
  const send = () => new Promise<void>((resolve, reject) => socket.send(msg, port, host, (error) => (error ? reject(error) : resolve())));
  try {
    const wait = new AbortController();
    const answers = on(socket, 'message', { signal: wait.signal });
    await send();
    let sent = 1;
    const timer = setInterval(() => (sent++ < o.tries ? send().catch(() => wait.abort()) : wait.abort()), o.ms);
    try {
      for await (const [bytes, from] of answers) if (from.port === port && from.address === host) return new Uint8Array(bytes);
    } finally {
      clearInterval(timer);
    }
    throw new Error('no answer');
  } finally {
    socket.close();
  }
}
