type Range = 'system' | 'user' | 'dynamic';

export const parsePort = (text: string): { port: number; range: Range } => {
  for (const character of text) {
    if (character < '0' || character > '9') throw new RangeError('a port is made of digits');
  }
  if (text.length === 0 || text.startsWith('0')) throw new RangeError('a port does not begin with 0');
  const port = parseInt(text, 10);
  if (port > 65535) throw new RangeError('a port fits into 16 bits');
  let range: Range = 'dynamic';
  if (port <= 49151) range = 'user';
  if (port <= 1023) range = 'system';
  return { port, range };
};
