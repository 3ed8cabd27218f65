const border = '\r\n\r\n';

export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const end = bytes.indexOf(border);
  if (end === -1) return null;
  return { head: bytes.toString('latin1', 0, end), rest: bytes.subarray(end + border.length) };
}
