import * as net from 'net';

export async function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  const socket = net.createConnection({ host, port });
  let timer: NodeJS.Timeout | undefined;
  const opened = new Promise<'open'>((resolve) => socket.once('connect', () => resolve('open')));
  const waited = new Promise<'silent'>((resolve) => (timer = setTimeout(resolve, ms, 'silent')));
  const failed = new Promise<'refused'>((resolve, reject) => {
    socket.on('error', (error: NodeJS.ErrnoException & { errors?: NodeJS.ErrnoException[] }) => {
      const errors = error.errors ?? [error];
      if (errors.every(({ code }) => code === 'ECONNREFUSED')) resolve('refused');
      else reject(error);
    });
  });
  try {
    return await Promise.race([opened, waited, failed]);
  } finally {
    clearTimeout(timer);
    if (socket.connecting) socket.destroy();
    else socket.resume().end();
  }
}
