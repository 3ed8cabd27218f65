export function target(url: string) {
  const { protocol, hostname, port, pathname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error('not a web address');
  const secure = protocol === 'https:';
  return { host: hostname.replace(/[[\]]/g, ''), port: Number(port) || (secure ? 443 : 80), path: pathname, secure };
}
