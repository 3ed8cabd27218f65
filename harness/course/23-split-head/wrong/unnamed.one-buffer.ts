const kept = Buffer.alloc(64 * 1024);

export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const length = bytes.copy(kept, 0, end + 4);
  return { head: bytes.toString('latin1', 0, end), rest: kept.subarray(0, length) };
}
