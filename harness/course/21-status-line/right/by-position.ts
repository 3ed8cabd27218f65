export function parseStatus(line: string): { version: string; status: number; reason: string } {
  const isDigit = (at: number) => line[at] !== undefined && line[at]! >= '0' && line[at]! <= '9';
  const isRight = line.startsWith('HTTP/') && [5, 7, 9, 10, 11].every(isDigit) && line[6] === '.' && line[8] === ' ' && (line[12] ?? ' ') === ' ';
  if (!isRight) throw new Error('malformed status line');
  return { version: line.slice(0, 8), status: Number(line.slice(9, 12)), reason: line.slice(13) };
}
