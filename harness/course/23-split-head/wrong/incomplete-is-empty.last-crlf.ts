export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const at = bytes.lastIndexOf('\r\n');
  if (at === -1) return null;
  return { head: bytes.toString('latin1', 0, at - 2), rest: bytes.subarray(at + 2) };
}
