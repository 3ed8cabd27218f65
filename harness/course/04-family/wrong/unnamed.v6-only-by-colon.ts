import * as net from 'node:net';

export function endpoint(addr: string, port: number) {
  if (net.isIPv4(addr)) return { family: 4, text: `${addr}:${port}` };
  if (addr.includes(':')) return { family: 6, text: `[${addr}]:${port}` };
  throw new Error('not an address');
}
