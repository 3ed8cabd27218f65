import { isIPv4 } from 'node:net';

export function endpoint(addr: string, port: number) {
  return isIPv4(addr) ? { family: 4, text: `${addr}:${port}` } : { family: 6, text: `[${addr}]:${port}` };
}
