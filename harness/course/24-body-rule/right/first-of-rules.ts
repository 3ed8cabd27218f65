import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

type Rule = (method: string, head: ResponseHead) => BodyKind | undefined;

const items = (head: ResponseHead, name: string) => (head.headers.get(name) ?? []).flatMap((value) => value.split(',')).map((item) => item.trim());

const rules: Rule[] = [
  (method, { status }) => (method === 'HEAD' || [204, 304].includes(status) || Math.floor(status / 100) === 1 ? { kind: 'none' } : undefined),
  (method, { status }) => (method === 'CONNECT' && Math.floor(status / 100) === 2 ? { kind: 'none' } : undefined),
  (_method, head) => (/^chunked$/i.test(items(head, 'transfer-encoding').at(-1) ?? '') ? { kind: 'chunked' } : undefined),
  (_method, { headers }) => (headers.has('transfer-encoding') ? { kind: 'close' } : undefined),
  (_method, { headers }) => (headers.has('content-length') ? undefined : { kind: 'close' }),
  (_method, head) => {
    const lengths = new Set(items(head, 'content-length'));
    const [only] = lengths;
    return lengths.size === 1 && /^\d+$/.test(only) ? { kind: 'length', n: parseInt(only, 10) } : undefined;
  },
];

export function bodyKind(method: string, head: ResponseHead): BodyKind {
  for (const rule of rules) {
    const kind = rule(method, head);
    if (kind) return kind;
  }
  return { kind: 'invalid' };
}
