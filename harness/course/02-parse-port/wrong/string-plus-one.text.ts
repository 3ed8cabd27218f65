export function parsePort(text: string) {
  if (!/^[1-9]\d{0,4}$/.test(text) || +text > 65535) throw new RangeError('not a port');
  return { port: text, range: +text < 1024 ? 'system' : +text < 49152 ? 'user' : 'dynamic' };
}
