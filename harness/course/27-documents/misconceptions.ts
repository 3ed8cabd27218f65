import { becameText, isBytes, usesModule } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

const replacement = '\ufffd';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'png-as-text',
    question: 'Was that document ever text?',
    source: 'RFC 9110 §8.3',
    seenIn: (evidence) => becameText(evidence) || wasRecoded(evidence) || hasTextTooMuch(evidence),
  },
  {
    id: 'type-by-extension',
    question: 'The path ends like the name of a file, and the answer has a label; which of them knows what was sent?',
    source: 'RFC 9110 §8.3',
    seenIn: ({ call, expected, actual }) => call?.startsWith('The type: ') === true && actual !== expected && [typeByPath(call)].flat().includes(String(actual)),
  },
  {
    id: 'json-by-chunk',
    question: 'Can half a document be parsed? What had come when you tried?',
    source: 'RFC 8259 §2',
    seenIn: ({ threw, ended }) => threw?.name === 'SyntaxError' || ended?.error?.name === 'SyntaxError',
  },
  {
    id: 'tostring-per-chunk',
    question: 'A letter can be several bytes long; what becomes of it when a delivery ends inside?',
    source: 'RFC 3629 §3',
    seenIn: ({ actual, seen }) => isPiecewise(seen.delivery) && typeof actual === 'string' && actual.includes(replacement),
  },
  {
    id: 'charset-ignored',
    question: 'The same bytes are other letters in another charset; who told you which one it is?',
    source: 'RFC 9110 §8.3.2',
    seenIn: (evidence) => isReadInAnotherCharset(evidence),
  },
];

// Each byte was taken for a letter, and letters above 127 were written back as two bytes.
function wasRecoded({ expected, actual }: Evidence): boolean {
  return isBytes(expected) && isBytes(actual) && actual.length > expected.length && Buffer.from(Buffer.from(expected).toString('latin1')).equals(actual);
}

function hasTextTooMuch({ expected, actual, seen }: Evidence): boolean {
  return isBytes(seen.bytes) && expected === undefined && typeof actual === 'string';
}

function typeByPath(call: string): string | string[] {
  const extension = /\.(\w+)\?/.exec(call)?.[1] ?? '';
  const types: Record<string, string | string[]> = { html: 'text/html', txt: 'text/plain', png: 'image/png', rss: ['application/xml', 'text/xml'], atom: ['application/xml', 'text/xml'] };
  return types[extension] ?? [];
}

function isPiecewise(delivery: unknown): boolean {
  return delivery === 'bytewise' || (typeof delivery === 'object' && delivery !== null);
}

function isReadInAnotherCharset({ expected, actual, seen }: Evidence): boolean {
  const { bytes } = seen;
  if (!isBytes(bytes) || typeof expected !== 'string' || typeof actual !== 'string') return false;
  return ['utf8', 'latin1'].some((encoding) => Buffer.from(bytes).toString(encoding as BufferEncoding) === actual);
}
