import type { Evidence, Misconception } from '../misconception';

interface Endpoint {
  family: unknown;
  text: string;
}

export const misconceptions: Misconception[] = [
  {
    id: 'dot-means-v4',
    question: 'This address has dots and colons; which of the two can only be in one family?',
    source: 'RFC 4291 §2.2',
    seenIn: ({ actual, expected }) => isEndpoint(actual) && isEndpoint(expected) && expected.family === 6 && expected.text.includes('.') && actual.family === 4,
  },
  {
    id: 'bare-v6-port',
    question: 'Read that text without knowing what went in: where does the address end and the port begin?',
    source: 'RFC 3986 §3.2.2',
    seenIn: ({ actual, expected }) => isEndpoint(actual) && isEndpoint(expected) && expected.text.startsWith('[') && actual.text === expected.text.replace(/[[\]]/g, ''),
  },
  {
    id: 'name-is-address',
    question: 'Is that something a packet can be sent to, or something that has to be looked up first?',
    source: 'RFC 1034 §3.6',
    seenIn: (evidence) => isEndpoint(evidence.actual) && isName(given(evidence)),
  },
];

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && typeof (value as Endpoint).text === 'string';
}

function given({ call }: Evidence): string | undefined {
  return /^endpoint\("(.*)", \d+\)$/.exec(call ?? '')?.[1];
}

function isName(text: string | undefined): boolean {
  return text !== undefined && /^[a-z]+(\.[a-z]+)*$/.test(text);
}
