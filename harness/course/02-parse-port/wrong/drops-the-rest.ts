export function parsePort(text: string) {
  const port = parseInt(text, 10);
  if (!(port >= 1 && port <= 65535)) throw new RangeError('not a port');
  return { port, range: port < 1024 ? 'system' : port < 49152 ? 'user' : 'dynamic' };
}
