import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, { status, headers }: ResponseHead): BodyKind {
  if (method === 'HEAD' || status === 204 || status === 304 || status < 200) return { kind: 'none' };
  if (method === 'CONNECT' && status < 300) return { kind: 'none' };
  const codings = headers.get('transfer-encoding');
  if (codings) {
    const last = codings.join(',').split(',').pop()?.trim().toLowerCase();
    return { kind: last === 'chunked' ? 'chunked' : 'close' };
  }
  const length = headers.get('content-length');
  if (!length) return { kind: 'close' };
  const n = parseInt(length[0], 10);
  return n >= 0 && length.every((other) => other === length[0]) ? { kind: 'length', n } : { kind: 'invalid' };
}
