export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const at = bytes.indexOf('\r\n\r\n');
  if (at === -1) return null;
  return { head: bytes.toString('latin1', 0, at + 4), rest: bytes.subarray(at + 4) };
}
