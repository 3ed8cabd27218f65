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
    socket.on('error', (error) => (isRefusal(error) ? answer('refused') : reject(error)));
    socket.on('close', () => clearTimeout(patience));
  });
}

// A name with several addresses fails with one error for each of them.
function isRefusal(error: NodeJS.ErrnoException): boolean {
  const errors: NodeJS.ErrnoException[] = error instanceof AggregateError ? error.errors : [error];
  return errors.every(({ code }) => code === 'ECONNREFUSED');
}
