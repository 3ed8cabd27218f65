import * as net from 'node:net';

export function getText({ host, path }: { host: string; port: number; path: string }): string {
  return [`GET ${path} HTTP/1.1`, `Host: ${net.isIPv6(host) ? `[${host}]` : host}`, 'Connection: close', '', ''].join('\r\n');
}
