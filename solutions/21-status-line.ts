const statusLine = /^(HTTP\/\d\.\d) (\d{3}) (.*)$/s;

export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const match = statusLine.exec(line);
  if (!match) throw new Error(`not a status line: ${JSON.stringify(line)}`);
  const [, version, status, reason] = match;
  return { version, status: Number(status), reason };
}
