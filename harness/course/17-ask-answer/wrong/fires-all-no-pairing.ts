import * as net from 'node:net';
import { once } from 'node:events';

export async function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  const socket = net.connect(port, host);
  const answers = await Promise.all(
    asks.map(async (ask) => {
      socket.write(ask + '\n');
      const [answer] = await once(socket, 'data');
      return answer.toString().trim();
    }),
  );
  socket.end();
  return answers;
}
