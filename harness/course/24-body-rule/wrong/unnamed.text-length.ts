import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

// The length stays text.
export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (method === 'HEAD' || status === 204 || status === 304 || status < 200) return { kind: 'none' };
  if (headers.get('transfer-encoding')?.includes('chunked')) return { kind: 'chunked' };
  const length = headers.get('content-length')?.[0];
  return length ? { kind: 'length', n: length as unknown as number } : { kind: 'close' };
}
