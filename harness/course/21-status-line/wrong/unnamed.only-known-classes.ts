export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const match = /^(HTTP\/\d\.\d) ([1-5]\d\d) (.*)$/.exec(line);
  if (!match) throw new Error('bad status line');
  return { version: match[1]!, status: Number(match[2]), reason: match[3]! };
}
