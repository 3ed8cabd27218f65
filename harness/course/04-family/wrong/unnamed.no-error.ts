import * as net from 'node:net';

export function endpoint(addr: string, port: number) {
  const family = net.isIP(addr);
  if (family === 0) return null;
  return { family, text: family === 6 ? `[${addr}]:${port}` : `${addr}:${port}` };
}
