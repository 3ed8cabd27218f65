import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (method === 'HEAD' || status === 204 || status === 304) return { kind: 'none' };
  const coding = headers.get('transfer-encoding');
  if (coding) return { kind: /chunked$/i.test(coding.join()) ? 'chunked' : 'close' };
  const length = headers.get('content-length');
  if (length) return /^\d+$/.test(length[0]) ? { kind: 'length', n: Number(length[0]) } : { kind: 'invalid' };
  return { kind: 'close' };
}
