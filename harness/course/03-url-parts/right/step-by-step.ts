class WebTarget {
  host = '';
  port = 80;
  path = '/';
  secure = false;
}

function firstOf(text: string, marks: string): number {
  const found = [...text].findIndex((character) => marks.includes(character));
  return found === -1 ? text.length : found;
}

export function target(url: string): WebTarget {
  const result = new WebTarget();
  const colon = url.indexOf('://');
  const scheme = url.slice(0, Math.max(colon, 0)).toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') throw new SyntaxError('only http and https');
  result.secure = scheme === 'https';

  const rest = url.slice(colon + 3);
  const authority = rest.slice(0, firstOf(rest, '/?#'));
  const behind = rest.slice(authority.length).split('#')[0]!;
  result.path = behind.startsWith('/') ? behind : `/${behind}`;

  const hostEnds = authority.startsWith('[') ? authority.indexOf(']') + 1 : firstOf(authority, ':');
  result.host = authority.slice(0, hostEnds).replace('[', '').replace(']', '').toLowerCase();
  if (result.host === '') throw new SyntaxError('no host');

  const port = authority.slice(hostEnds + 1);
  if (/[^0-9]/.test(port) || Number(port) > 65535) throw new SyntaxError('not a port');
  result.port = port === '' ? (result.secure ? 443 : 80) : Number(port);
  return result;
}
