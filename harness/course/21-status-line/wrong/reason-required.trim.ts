export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const parts = line.trim().split(' ');
  if (parts.length < 3) throw new Error('a status line has three parts');
  const [version, status, ...reason] = parts;
  if (!/^HTTP\/\d\.\d$/.test(version!) || !/^\d{3}$/.test(status!)) throw new Error('bad status line');
  return { version: version!, status: Number(status), reason: reason.join(' ') };
}
