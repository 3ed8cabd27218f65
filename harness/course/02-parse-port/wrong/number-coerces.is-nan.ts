export function parsePort(text: string) {
  const port = Number(text);
  if (isNaN(port) || port < 1 || port > 65535 || text.includes('.')) throw new RangeError('not a port');
  return { port, range: port < 1024 ? 'system' : port < 49152 ? 'user' : 'dynamic' };
}
