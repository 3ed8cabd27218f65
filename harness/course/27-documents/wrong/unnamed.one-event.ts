import * as net from 'node:net';
import { once } from 'node:events';

export async function retrieve(url: string) {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect(Number(port), hostname);
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  const [all] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  const end = all.indexOf('\r\n\r\n');
  const label = /^content-type:(.*)$/im.exec(all.toString('latin1', 0, end))![1]!.trim().toLowerCase();
  const bytes = all.subarray(end + 4);
  const type = label.split(';')[0]!;
  const charset = /charset="?([^"]+)/.exec(label)?.[1] ?? null;
  return { type, charset, bytes, ...(/^text\/|json|rss|atom/.test(type) && { text: new TextDecoder(charset ?? 'utf-8').decode(bytes) }) };
}
