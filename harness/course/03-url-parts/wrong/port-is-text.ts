export function target(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('not a web address');
  const secure = protocol === 'https:';
  return { host: hostname.replace(/[[\]]/g, ''), port: port || (secure ? '443' : '80'), path: pathname + search, secure };
}
