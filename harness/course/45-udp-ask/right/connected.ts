import { createSocket } from 'node:dgram';
import { once } from 'node:events';

type Options = { tries: number; ms: number };

async function udpAsk(host: string, port: number, msg: Buffer, o: Options) {
  const socket = createSocket('udp4');
  // A connected socket is told when nobody listens at that port; that is silence too.
  socket.on('error', () => {});
  let answer: Buffer | undefined;
  const answered = new AbortController();
  socket.once('message', (bytes) => {
    answer = bytes;
    answered.abort();
  });
  socket.connect(port, host);
  await once(socket, 'connect');
  try {
    for (let i = 0; i < o.tries && !answer; i++) {
      socket.send(msg, () => {});
      await sleep(o.ms, answered.signal);
    }
  } finally {
    socket.close();
  }
  if (!answer) throw new Error('no answer');
  return answer;
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

export { udpAsk };
