import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (method === 'HEAD' || status === 204 || status === 304 || status < 200) return { kind: 'none' };
  if (method === 'CONNECT' && status < 300) return { kind: 'none' };
  if (headers.has('transfer-encoding')) return { kind: 'chunked' };
  const length = headers.get('content-length');
  if (!length) return { kind: 'close' };
  return /^\d+$/.test(length[0]) ? { kind: 'length', n: Number(length[0]) } : { kind: 'invalid' };
}
