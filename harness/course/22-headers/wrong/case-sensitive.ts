import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const line of block.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon === -1) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).trim();
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}
