import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    let settled = false;
    const settle = (answer: 'open' | 'refused' | 'silent') => {
      if (settled) return;
      settled = true;
      socket.destroy();
      resolve(answer);
    };
    const socket = net.connect(port, host, () => settle('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? settle('refused') : reject(error)));
    setTimeout(() => {
      settled = true;
      socket.destroy();
      settle('silent');
    }, ms).unref();
  });
}
