const hostOf = (host: string) => (host.includes(':') ? `[${host}]` : host);

export const getText = (t: { host: string; port: number; path: string }): string => `GET ${t.path} HTTP/1.1\r\nHost: ${hostOf(t.host)}:${t.port}\r\n\r\n`;
