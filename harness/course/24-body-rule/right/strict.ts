import type { ResponseHead } from './types';

// Refuses whatever may be refused.
class Kind {
  n?: number = undefined;
  constructor(public kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid') {}
}

export const bodyKind = (method: string, { status, headers }: ResponseHead): Kind => {
  switch (true) {
    case method === 'HEAD':
    case method === 'CONNECT' && status >= 200 && status <= 299:
    case status < 200:
    case status === 204:
    case status === 304:
      return new Kind('none');
  }
  const te = headers.get('transfer-encoding');
  const cl = headers.get('content-length');
  if (te && cl) return new Kind('invalid');
  if (te) return new Kind(/(^|,)\s*chunked\s*$/i.test(te.join(',')) ? 'chunked' : 'close');
  if (!cl) return new Kind('close');
  if (cl.length !== 1 || cl[0] === '' || /[^0-9]/.test(cl[0])) return new Kind('invalid');
  return Object.assign(new Kind('length'), { n: Number(cl[0]) });
};
