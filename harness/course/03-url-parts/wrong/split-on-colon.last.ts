export function target(url: string) {
  const secure = /^https:/i.test(url);
  if (!secure && !/^http:/i.test(url)) throw new Error('not a web address');
  const rest = url.slice(url.indexOf('//') + 2).split('#')[0]!;
  const end = rest.search(/[/?]|$/);
  const authority = rest.slice(0, end);
  const path = rest.slice(end);
  const colon = authority.lastIndexOf(':');
  const host = colon === -1 ? authority : authority.slice(0, colon);
  const port = colon === -1 ? (secure ? 443 : 80) : Number(authority.slice(colon + 1));
  return { host: host.replace(/[[\]]/g, ''), port, path: path.startsWith('/') ? path : `/${path}`, secure };
}
