import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  const socket = net.connect(port, host);
  const answered = new Promise<'open' | 'refused'>((resolve, reject) => {
    socket.on('connect', () => resolve('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? resolve('refused') : reject(error)));
  });
  const late = new Promise<'silent'>((resolve) => setTimeout(() => resolve('silent'), ms).unref());
  return Promise.race([answered, late]).finally(() => socket.resume().end());
}
