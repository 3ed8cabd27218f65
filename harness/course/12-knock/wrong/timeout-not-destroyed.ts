import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    socket.setTimeout(ms);
    socket.on('timeout', () => resolve('silent'));
    socket.on('connect', () => {
      resolve('open');
      socket.destroy();
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error)));
  });
}
