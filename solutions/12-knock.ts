import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port });
    const patience = setTimeout(() => answer('silent'), ms);
    const answer = (what: 'open' | 'refused' | 'silent') => {
      resolve(what);
      socket.destroy();
    };
    socket.on('connect', () => answer('open'));
    socket.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNREFUSED' ? answer('refused') : reject(error)));
    socket.on('close', () => clearTimeout(patience));
  });
}
