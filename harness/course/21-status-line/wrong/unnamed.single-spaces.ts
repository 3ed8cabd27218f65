export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const [version, status, ...reason] = line.split(/\s+/);
  if (!/^HTTP\/\d\.\d$/.test(version!) || !/^\d{3}$/.test(status ?? '')) throw new Error('bad status line');
  return { version: version!, status: Number(status), reason: reason.join(' ') };
}
