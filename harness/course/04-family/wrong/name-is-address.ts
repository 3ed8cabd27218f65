export function endpoint(addr: string, port: number) {
  if (addr.includes(':')) return { family: 6, text: `[${addr}]:${port}` };
  return { family: 4, text: `${addr}:${port}` };
}
