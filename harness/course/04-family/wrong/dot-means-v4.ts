import * as net from 'node:net';

export function endpoint(addr: string, port: number) {
  if (addr.includes('.')) return { family: 4, text: `${addr}:${port}` };
  if (net.isIPv6(addr)) return { family: 6, text: `[${addr}]:${port}` };
  throw new Error('not an address');
}
