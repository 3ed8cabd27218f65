export function target(url: string) {
  const match = /^(https?):\/\/(\[[^\]]+\]|[^:/?#]+)(:\d+)?([^#]*)/i.exec(url);
  if (!match) throw new Error('not a web address');
  const secure = match[1]!.toLowerCase() === 'https';
  const port = match[3] ? Number(match[3].slice(1)) : secure ? 443 : 80;
  return { host: match[2]!.replace(/[[\]]/g, ''), port, path: match[4] || '/', secure };
}
