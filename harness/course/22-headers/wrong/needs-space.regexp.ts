import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const [, name, value] of block.matchAll(/^([^:\r\n]+):[ \t]+([^\r\n]*)/gm)) {
    const key = name.toLowerCase();
    headers.set(key, [...(headers.get(key) ?? []), value.trim()]);
  }
  return headers;
}
