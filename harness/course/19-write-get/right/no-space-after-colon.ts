import net from 'net';

export function getText({ host, port, path }: { host: string; port: number; path: string }) {
  const lines = ['GET ' + path + ' HTTP/1.1'];
  let site = net.isIP(host) === 6 ? `[${host}]` : host;
  if (port !== 80) site += ':' + port;
  lines.push('HOST:' + site, 'X-Nothing:');
  return lines.map((line) => line + '\r\n').join('') + '\r\n';
}
