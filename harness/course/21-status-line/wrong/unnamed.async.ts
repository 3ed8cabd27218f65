export async function parseStatus(line: string): Promise<{ version: string; status: number; reason: string }> {
  const match = /^(HTTP\/\d\.\d) (\d{3}) (.*)$/.exec(line);
  if (!match) throw new Error('bad status line');
  return { version: match[1]!, status: Number(match[2]), reason: match[3]! };
}
