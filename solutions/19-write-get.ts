import { isIPv6 } from 'node:net';

export function getText({ host, port, path }: { host: string; port: number; path: string }): string {
  const name = isIPv6(host) ? `[${host}]` : host;
  const authority = port === 80 ? name : `${name}:${port}`;
  return [`GET ${path} HTTP/1.1`, `Host: ${authority}`, 'Connection: close', '', ''].join('\r\n');
}
