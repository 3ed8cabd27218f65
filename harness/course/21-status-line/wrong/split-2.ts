export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const parts = line.split(' ');
  if (!/^HTTP\/\d\.\d$/.test(parts[0]!) || !/^\d{3}$/.test(parts[1]!)) throw new Error('bad status line');
  return { version: parts[0]!, status: Number(parts[1]), reason: parts[2]! };
}
