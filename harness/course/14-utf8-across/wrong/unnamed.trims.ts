import * as net from 'node:net';
import { text } from 'node:stream/consumers';

export async function readText(host: string, port: number): Promise<string> {
  return (await text(net.connect(port, host))).trim();
}
