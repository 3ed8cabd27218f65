export function target(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('not a web address');
  const number = Number(port) || (protocol === 'https:' ? 443 : 80);
  return { host: hostname.replace(/[[\]]/g, ''), port: number, path: pathname + search, secure: number === 443 };
}
