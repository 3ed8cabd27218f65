export function getText({ host, port, path }: { host: string; port: number; path: string }): string {
  const standard = [80, 443, 8080];
  const site = standard.includes(port) ? host : `${host}:${port}`;
  return `GET ${path} HTTP/1.1\r\nHost: ${site}\r\n\r\n`;
}
