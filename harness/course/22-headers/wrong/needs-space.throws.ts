import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const line of block.split('\r\n')) {
    if (!line) continue;
    const at = line.indexOf(': ');
    if (at < 0) throw new Error(`bad header line: ${line}`);
    const key = line.slice(0, at).toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), line.slice(at + 2).trim()]);
  }
  return headers;
}
