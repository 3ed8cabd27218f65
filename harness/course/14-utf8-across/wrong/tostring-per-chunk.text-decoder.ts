import * as net from 'node:net';

export async function readText(host: string, port: number): Promise<string> {
  const decoder = new TextDecoder('utf-8');
  let text = '';
  for await (const chunk of net.connect(port, host)) text += decoder.decode(chunk);
  return text;
}
