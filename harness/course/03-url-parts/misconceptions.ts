import type { Evidence, Misconception } from '../misconception';

interface Parts {
  host: string;
  path: unknown;
}

export const misconceptions: Misconception[] = [
  {
    id: 'sends-fragment',
    question: 'Who is meant to read what stands behind "#": the server, or the screen at home?',
    source: 'RFC 9110 §7.1',
    seenIn: both(({ path }) => typeof path === 'string' && path.includes('#')),
  },
  {
    id: 'split-on-colon',
    question: 'Which of these colons belong to the address, and does one of them stand before a port?',
    source: 'RFC 3986 §3.2.2',
    seenIn: both(({ host }, expected) => expected.host.includes(':') && host !== expected.host && [expected.host, `[${expected.host}`].some((whole) => whole.startsWith(host))),
  },
  {
    id: 'split-on-slash',
    question: 'You would ask the phone book for all of that text; which part of it is the name?',
    source: 'RFC 3986 §3.2',
    seenIn: both(({ host }, expected) => host.includes(expected.host) && (host.includes('://') || /:[0-9]+$/.test(host.replace(expected.host, '')))),
  },
  {
    id: 'empty-path',
    question: 'Read your path aloud as the request "GET path HTTP/1.1"; what does the server hear?',
    source: 'RFC 9110 §4.2.3',
    seenIn: both(({ path }, expected) => path === undefined || (path !== expected.path && expected.path === `/${String(path)}` && /^$|^\?/.test(String(path)))),
  },
];

function both(holds: (actual: Parts, expected: Parts) => boolean) {
  return ({ actual, expected }: Evidence) => isParts(actual) && isParts(expected) && holds(actual, expected);
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && typeof (value as { host?: unknown }).host === 'string';
}
