export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const match: any = line.match(/^(HTTP\/\d\.\d) (\d{3}) (.*)$/);
  if (!match) throw new Error('bad status line');
  return { version: match[1], status: match[2], reason: match[3] };
}
