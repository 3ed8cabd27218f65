export function target(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (!['http:', 'https:'].includes(protocol)) throw new Error('not a web address');
  return { host: hostname.replace(/[[\]]/g, ''), port: parseInt(port), path: pathname + search, secure: protocol === 'https:' };
}
