export function endpoint(addr: string, port: number) {
  if (addr.split('.').length === 4) return { family: 4, text: `${addr}:${port}` };
  if (addr.includes(':')) return { family: 6, text: `[${addr}]:${port}` };
  throw new Error('not an address');
}
