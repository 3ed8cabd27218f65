export function endpoint(addr: string, port: number) {
  if (/^[0-9a-f:.]*:[0-9a-f:.]*$/i.test(addr)) return { family: 6, text: `[${addr}]:${port}` };
  if (/^\d+\.\d+\.\d+\.\d+$/.test(addr)) return { family: 4, text: `${addr}:${port}` };
  throw new Error('not an address');
}
