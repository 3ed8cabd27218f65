export function parsePort(text: string) {
  const port = parseInt(text, 10);
  if (port <= 0 || port >= 65536) throw new RangeError(`${text} is not a port`);
  if (port < 1024) return { port, range: 'system' };
  return { port, range: port < 49152 ? 'user' : 'dynamic' };
}
