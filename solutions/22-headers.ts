import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  const headers: HeaderMap = new Map();
  const lines = block.replace(/\r\n[ \t]+/g, ' ').split('\r\n').filter((line) => line !== '');
  for (const line of lines) {
    const [name, value] = parseField(line);
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

function parseField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  const name = line.slice(0, colon);
  if (colon < 1 || /\s/.test(name)) throw new Error(`Expected "name: value", got ${JSON.stringify(line)}`);
  return [name.toLowerCase(), line.slice(colon + 1).trim()];
}
