import * as net from 'node:net';
import { text } from 'node:stream/consumers';

export async function readText(host: string, port: number): Promise<string> {
  const all = await text(net.connect(port, host));
  const bytes = Buffer.alloc([...all].length);
  bytes.write(all);
  return bytes.toString();
}
