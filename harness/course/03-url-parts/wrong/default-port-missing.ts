export function target(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('not a web address');
  return { host: hostname.replace(/[[\]]/g, ''), port: Number(port), path: pathname + search, secure: protocol === 'https:' };
}
