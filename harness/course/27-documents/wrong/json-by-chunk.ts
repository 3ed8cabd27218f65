import * as net from 'node:net';

export function retrieve(url: string): Promise<{ type: string; charset: string | null; bytes: Buffer; text?: string }> {
  const { hostname, port, host, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    let head = '';
    let type = '';
    let charset: string | null = null;
    let isText = false;
    let text = '';
    const pieces: Buffer[] = [];
    const socket = net.connect(Number(port), hostname);
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    socket.on('data', (chunk) => {
      if (type === '') {
        head += chunk.toString('latin1');
        const end = head.indexOf('\r\n\r\n');
        if (end === -1) return;
        chunk = Buffer.from(head.slice(end + 4), 'latin1');
        const label = /^content-type: *(.*)$/im.exec(head)![1]!.toLowerCase();
        type = label.split(';')[0]!;
        charset = /charset="?([^"]+)/.exec(label)?.[1] ?? null;
        isText = /^text\/|json|rss|atom/.test(type);
      }
      pieces.push(chunk);
      if (type === 'application/json' && chunk.length > 0) JSON.parse(chunk.toString());
      if (isText) text += new TextDecoder(charset ?? 'utf-8').decode(chunk);
    });
    socket.on('error', reject);
    socket.on('end', () => resolve({ type, charset, bytes: Buffer.concat(pieces), ...(isText && { text }) }));
  });
}
