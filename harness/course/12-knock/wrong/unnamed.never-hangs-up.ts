import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, host, () => {
      clearTimeout(timer);
      resolve('open');
    });
    const timer = setTimeout(() => {
      socket.destroy();
      resolve('silent');
    }, ms);
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error)));
  });
}
