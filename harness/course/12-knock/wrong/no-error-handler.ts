import * as net from 'node:net';

export function knock(host: string, port: number, ms: number): Promise<'open' | 'refused' | 'silent'> {
  return new Promise((resolve) => {
    const socket = net.connect(port, host);
    socket.setTimeout(ms, () => {
      socket.destroy();
      resolve('silent');
    });
    socket.on('connect', () => {
      socket.destroy();
      resolve('open');
    });
    socket.on('close', (hadError) => resolve(hadError ? 'refused' : 'silent'));
  });
}
