import net from 'node:net';
import { once } from 'node:events';

async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect({ host, port });
  const closed = once(socket, 'close');
  closed.catch(() => {});
  await once(socket, 'connect');
  for (let at = 0; at < data.length && !socket.destroyed; at += 64 * 1024) {
    if (!socket.write(data.subarray(at, at + 64 * 1024))) await Promise.race([once(socket, 'drain'), closed]);
  }
  socket.end();
  await closed;
}

export { sendAll };
