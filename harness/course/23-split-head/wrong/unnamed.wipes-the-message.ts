export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const [head, rest] = [bytes.toString('latin1', 0, end), Buffer.from(bytes.subarray(end + 4))];
  bytes.fill(0);
  return { head, rest };
}
