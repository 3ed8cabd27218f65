import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (hasNoBody(method, status)) return { kind: 'none' };
  const codings = headers.get('transfer-encoding');
  const lengths = headers.get('content-length');
  if (codings && lengths) return { kind: 'invalid' };
  if (codings) return { kind: listOf(codings).at(-1)?.toLowerCase() === 'chunked' ? 'chunked' : 'close' };
  if (lengths) return ofLength(listOf(lengths));
  return { kind: 'close' };
}

function hasNoBody(method: string, status: number): boolean {
  const isInterim = status >= 100 && status < 200;
  const isTunnel = method === 'CONNECT' && status >= 200 && status < 300;
  return method === 'HEAD' || isInterim || isTunnel || status === 204 || status === 304;
}

function ofLength([length = '', ...others]: string[]): BodyKind {
  const isPlain = /^[0-9]+$/.test(length);
  const isOne = others.every((other) => other === length);
  return isPlain && isOne ? { kind: 'length', n: Number(length) } : { kind: 'invalid' };
}

function listOf(values: string[]): string[] {
  return values.join(',').split(',').map((item) => item.trim());
}
