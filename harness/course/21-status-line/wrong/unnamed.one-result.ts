const result = { version: '', status: 0, reason: '' };

export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const match = /^(HTTP\/\d\.\d) (\d{3}) (.*)$/.exec(line);
  if (!match) throw new Error('bad status line');
  return Object.assign(result, { version: match[1], status: Number(match[2]), reason: match[3] });
}
