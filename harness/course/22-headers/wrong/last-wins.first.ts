import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  for (const line of block.split('\r\n')) {
    const match = /^([^:]+):\s*(.*?)\s*$/.exec(line);
    if (!match) continue;
    const name = match[1].toLowerCase();
    if (!headers.has(name)) headers.set(name, [match[2]]);
  }
  return headers;
}
