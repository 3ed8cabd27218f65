export function target(url: string) {
  const [scheme, , host, ...rest] = url.split('/');
  if (!/^https?:$/i.test(scheme!) || !host) throw new Error('not a web address');
  const secure = scheme!.toLowerCase() === 'https:';
  const port = Number(host.split(':')[1] ?? (secure ? 443 : 80));
  return { host, port, path: `/${rest.join('/')}`.split('#')[0]!, secure };
}
