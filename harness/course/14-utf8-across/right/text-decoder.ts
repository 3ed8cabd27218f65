import { connect } from 'net';

async function readText(host: string, port: number): Promise<string> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  for await (const bytes of connect(port, host)) parts.push(decoder.decode(bytes, { stream: true }));
  return parts.join('') + decoder.decode();
}

export { readText };
