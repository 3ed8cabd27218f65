import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  let last: string[] = [];
  for (const line of block.split('\r\n')) {
    if (line.length === 0) continue;
    if (/^\s/.test(line)) {
      last[last.length - 1] += ' ' + line.trim();
      continue;
    }
    const [name, ...rest] = line.split(':');
    const key = name.trim().toLowerCase();
    last = headers.get(key) ?? [];
    last.push(rest.join(':').trim());
    headers.set(key, last);
  }
  return headers;
}
