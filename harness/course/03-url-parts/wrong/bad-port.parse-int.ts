export function target(url: string) {
  const match = /^(https?):\/\/(?:\[([^\]]+)\]|([^:/?#]+))(?::([^/?#]+))?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/i.exec(url);
  if (!match) throw new Error('not a web address');
  const secure = match[1]!.toLowerCase() === 'https';
  return { host: (match[2] ?? match[3])!, port: match[4] ? parseInt(match[4], 10) : secure ? 443 : 80, path: (match[5] ?? '/') + (match[6] ?? ''), secure };
}
