export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const match = /^(.*)\r\n\r\n(.*)$/s.exec(bytes.toString('latin1'));
  return match ? { head: match[1], rest: Buffer.from(match[2], 'latin1') } : null;
}
