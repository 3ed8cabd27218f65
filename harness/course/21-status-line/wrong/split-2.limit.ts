export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const [version = '', status = '', reason = ''] = line.split(' ', 3);
  return { version, status: parseInt(status), reason };
}
