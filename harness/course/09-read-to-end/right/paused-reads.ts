import net from 'node:net';
import { once } from 'node:events';

export async function readAll(host: string, port: number): Promise<Buffer> {
  const socket = net.connect(port, host);
  let all = Buffer.alloc(0);
  socket.on('readable', () => {
    for (let piece: Buffer | null; (piece = socket.read()); ) all = Buffer.concat([all, piece]);
  });
  await once(socket, 'close');
  return all;
}
