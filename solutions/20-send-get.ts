import * as net from 'node:net';
import { target } from './03-url-parts';
import { getText } from './19-write-get';

export async function fetchRaw(url: string): Promise<Buffer> {
  const to = target(url);
  const socket = net.connect(to.port, to.host);
  socket.write(getText(to));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}
