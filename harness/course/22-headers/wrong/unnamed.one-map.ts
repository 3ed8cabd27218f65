import type { HeaderMap } from './types';

const headers: HeaderMap = new Map();

export function parseHeaders(block: string): HeaderMap {
  headers.clear();
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n').filter(Boolean)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), line.slice(colon + 1).trim()]);
  }
  return headers;
}
