import { lookup } from 'node:dns/promises';
import * as net from 'node:net';

export async function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  const { address } = await lookup(host);
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, address);
    const finish = (answer: 'open' | 'refused' | 'silent') => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => finish('silent'), ms);
    socket.on('connect', () => finish('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? finish('refused') : reject(error)));
  });
}
