import * as net from 'node:net';
import { once } from 'node:events';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  return Promise.all(
    asks.map(async (ask) => {
      const socket = net.connect(port, host);
      socket.write(ask + '\n');
      const [answer] = await once(socket, 'data');
      socket.end();
      return answer.toString().trim();
    }),
  );
}
