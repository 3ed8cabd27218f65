export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const [version, status, ...reason] = line.split(' ');
  return { version: version!, status: Number(status), reason: reason.join(' ') };
}
