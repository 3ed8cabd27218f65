// In latin1 a letter is a byte, so places in the text are places in the bytes.
export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  const match = /^([^]*?)\r\n\r\n([^]*)$/.exec(bytes.toString('latin1'));
  return match && { head: match[1], rest: Buffer.from(match[2], 'latin1') };
}
