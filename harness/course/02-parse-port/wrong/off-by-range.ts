export function parsePort(text: string) {
  if (!/^[1-9]\d{0,4}$/.test(text) || +text > 65535) throw new RangeError('not a port');
  const port = Number(text);
  return { port, range: port <= 1024 ? 'system' : port <= 49152 ? 'user' : 'dynamic' };
}
