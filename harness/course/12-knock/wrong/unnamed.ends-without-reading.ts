import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host);
    const timer = setTimeout(() => {
      resolve('silent');
      socket.destroy();
    }, ms);
    socket.on('connect', () => {
      clearTimeout(timer);
      socket.end();
      resolve('open');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error)));
  });
}
