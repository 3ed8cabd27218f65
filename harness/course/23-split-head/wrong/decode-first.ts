export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const text = bytes.toString();
  const at = text.indexOf('\r\n\r\n');
  if (at === -1) return null;
  return { head: text.slice(0, at), rest: Buffer.from(text.slice(at + 4)) };
}
