import * as net from 'node:net';

export function endpoint(addr: string, port: number) {
  const family = net.isIP(addr);
  if (family === 0) throw new Error('not an address');
  return { family, text: `${addr}:${port}` };
}
