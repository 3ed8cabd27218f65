import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  const coding = headers.get('transfer-encoding');
  const length = headers.get('content-length');
  if (coding) return { kind: coding.join().toLowerCase().endsWith('chunked') ? 'chunked' : 'close' };
  if (length) return { kind: 'length', n: Number(length[0]) };
  if (method === 'HEAD' || status === 204 || status === 304 || status < 200) return { kind: 'none' };
  return { kind: 'close' };
}
