// Everything behind a second empty line is lost.
export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const [head, body] = bytes.toString('latin1').split('\r\n\r\n');
  if (body === undefined) return null;
  return { head, rest: Buffer.from(body, 'latin1') };
}
