import * as net from 'node:net';

export function endpoint(addr: string, port: number) {
  if (net.isIPv4(addr)) return { family: 'IPv4', text: `${addr}:${port}` };
  if (net.isIPv6(addr)) return { family: 'IPv6', text: `[${addr}]:${port}` };
  throw new Error('not an address');
}
