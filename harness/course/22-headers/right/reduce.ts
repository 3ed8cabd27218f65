import type { HeaderMap } from './types';

const field = /^([^\s:]+)[ \t]*:[ \t]*(.*?)[ \t]*$/s;

// Drops the space before a colon, and unfolds.
export const parseHeaders = (block: string): HeaderMap =>
  block
    .replace(/[ \t]*\r\n[ \t]+/g, '  ')
    .split('\r\n')
    .filter(Boolean)
    .reduce((headers, line) => {
      const [, name = '', value = ''] = field.exec(line) ?? [];
      const key = name.toLowerCase();
      return headers.set(key, (headers.get(key) ?? []).concat(value));
    }, new Map<string, string[]>());
