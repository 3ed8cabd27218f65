// What a browser would make of the host.
export function endpoint(addr: string, port: number) {
  const host = new URL(`http://${addr.includes(':') ? `[${addr}]` : addr}:${port}`).hostname;
  if (/[^0-9.]/.test(host) && !host.startsWith('[')) throw new Error('not an address');
  return { family: host.startsWith('[') ? 6 : 4, text: `${host}:${port}` };
}
