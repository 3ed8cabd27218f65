export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  return { head: bytes.toString('latin1'), rest: Buffer.alloc(0) };
}
