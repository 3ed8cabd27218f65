import * as net from 'node:net';

// Expects that destroy() will be told by an 'error' event.
export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve, reject) => {
    let late = false;
    const socket = net.connect(port, host);
    const timer = setTimeout(() => {
      late = true;
      socket.destroy();
    }, ms);
    socket.on('connect', () => {
      clearTimeout(timer);
      socket.destroy();
      resolve('open');
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (late) resolve('silent');
      else if (error.code === 'ECONNREFUSED') resolve('refused');
      else reject(error);
    });
  });
}
