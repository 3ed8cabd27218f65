import * as net from 'node:net';

export async function readText(host: string, port: number): Promise<string> {
  const letters: string[] = [];
  for await (const chunk of net.connect(port, host)) for (const byte of chunk) letters.push(String.fromCharCode(byte));
  return letters.join('');
}
