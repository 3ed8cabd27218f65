export function target(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  return { host: hostname.replace(/[[\]]/g, ''), port: Number(port) || (secure ? 443 : 80), path: pathname + search, secure };
}
