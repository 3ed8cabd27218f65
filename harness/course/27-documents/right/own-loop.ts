import * as net from 'node:net';

interface Found {
  type: string;
  charset: string | null;
  bytes: Buffer;
  text?: string;
}

export function retrieve(url: string): Promise<Found> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    const socket = net.connect(Number(port) || 80, hostname);
    socket.write(`GET ${pathname + search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', reject);
    socket.on('end', () => resolve(documentIn(Buffer.concat(pieces))));
  });
}

function documentIn(all: Buffer): Found {
  const end = all.indexOf('\r\n\r\n');
  const bytes = all.subarray(end + 4);
  const label = /^content-type:(.*)$/im.exec(all.toString('latin1', 0, end))?.[1]?.toLowerCase() ?? '';
  const [type = '', ...parameters] = label.split(';').map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice(8).replaceAll('"', '') ?? null;
  const isText = type.startsWith('text/') || ['application/json', 'application/rss+xml', 'application/atom+xml'].includes(type);
  return { type, charset, bytes, text: isText ? bytes.toString(charset === 'iso-8859-1' ? 'latin1' : 'utf8') : undefined };
}
