// Walks through the bytes, and copies.
export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  for (let i = 3; i < bytes.length; i++) {
    if (bytes[i - 3] === 13 && bytes[i - 2] === 10 && bytes[i - 1] === 13 && bytes[i] === 10) {
      return { head: bytes.slice(0, i - 3).toString('ascii'), rest: Buffer.from(bytes.slice(i + 1)) };
    }
  }
  return null;
}
