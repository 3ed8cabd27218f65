import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (method === 'HEAD' || status === 204 || status === 304 || status < 200) return { kind: 'none' };
  if (method === 'CONNECT' && status < 300) return { kind: 'none' };
  const length = headers.get('content-length');
  if (length) return new Set(length).size === 1 && /^\d+$/.test(length[0]) ? { kind: 'length', n: Number(length[0]) } : { kind: 'invalid' };
  const codings = headers.get('transfer-encoding');
  if (!codings) return { kind: 'close' };
  const last = codings.join(',').split(',').pop()?.trim().toLowerCase();
  return { kind: last === 'chunked' ? 'chunked' : 'close' };
}
