import * as net from 'node:net';

export function endpoint(addr: string, port: number): { family: 4 | 6; text: string } {
  switch (net.isIP(addr)) {
    case 4:
      return { family: 4, text: `${addr}:${port}` };
    case 6:
      return { family: 6, text: `[${addr}]:${port}` };
    default:
      throw new TypeError(`Expected an IPv4 or IPv6 address, got ${JSON.stringify(addr)}`);
  }
}
