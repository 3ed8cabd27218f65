export function getText({ host, port, path }: { host: string; port: number; path: string }): string {
  return `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`;
}
