import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const match = /^([^\s:]+)\s*:\s*(.+?)\s*$/.exec(line);
    if (!match) continue;
    const key = match[1].toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), match[2]]);
  }
  return headers;
}
