export function target(url: string) {
  const match = /^(https?):\/\/([^/?#]+)([^#]*)/i.exec(url);
  if (!match) throw new Error('not a web address');
  const secure = match[1]!.toLowerCase() === 'https';
  const [host, port] = match[2]!.split(':');
  return { host, port: port ? Number(port) : secure ? 443 : 80, path: match[3]!.startsWith('/') ? match[3] : `/${match[3]}`, secure };
}
