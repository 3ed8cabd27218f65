const crlf = '\r\n';

export function getText(t: { host: string; port: number; path: string }): string {
  const url = new URL('http://placeholder/');
  url.hostname = t.host.includes(':') ? '[' + t.host + ']' : t.host;
  url.port = String(t.port);
  const headers = new Map([
    ['User-Agent', 'koans'],
    ['Accept', '*/*'],
    ['host', url.host],
    ['Connection', 'close'],
  ]);
  let text = 'GET ' + t.path + ' HTTP/1.1' + crlf;
  for (const [name, value] of headers) text += name + ': ' + value + crlf;
  return text + crlf;
}
