export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const [head, ...body] = bytes.toString('utf8').split('\r\n\r\n');
  if (body.length === 0) return null;
  return { head, rest: Buffer.from(body.join('\r\n\r\n')) };
}
