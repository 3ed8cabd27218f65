const reasons: Record<number, string> = { 200: 'OK', 301: 'Moved Permanently', 404: 'Not Found', 500: 'Internal Server Error' };

export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const match = /^(HTTP\/\d\.\d) (\d{3}) /.exec(line);
  if (!match) throw new Error('bad status line');
  return { version: match[1]!, status: Number(match[2]), reason: reasons[Number(match[2])] ?? '' };
}
