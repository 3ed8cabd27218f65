const hostOf = (t: { host: string; port: number }) => (t.host.includes(':') ? `[${t.host}]` : t.host) + (t.port === 80 ? '' : `:${t.port}`);

export function getText(t: { host: string; port: number; path: string }): string {
  return `get ${t.path} http/1.1\r\nHost: ${hostOf(t)}\r\n\r\n`;
}
