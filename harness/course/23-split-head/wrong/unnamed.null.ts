export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  return null;
}
