import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: Record<string, string[]> = {};
  for (const line of block.split('\r\n').filter(Boolean)) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).toLowerCase();
    (headers[key] ||= []).push(line.slice(colon + 1).trim());
  }
  return new Map(Object.entries(headers));
}
