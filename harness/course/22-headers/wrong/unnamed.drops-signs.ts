import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const line of block.replace(/\r\n[ \t]+/g, ' ').split('\r\n').filter(Boolean)) {
    const match = /^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line);
    if (!match) continue;
    const name = match[1]!.toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), match[2]!]);
  }
  return headers;
}
