import type { Evidence, Misconception } from '../misconception';

interface Parts {
  host: string;
  port: unknown;
  path: unknown;
  secure: unknown;
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
  {
    id: 'default-port-missing',
    question: 'Your program found nothing that it could read as the port; which port belongs to the scheme of this URL?',
    source: 'RFC 9110 §4.2.1',
    seenIn: both(({ port }, expected) => !port && (expected.port === 80 || expected.port === 443)),
  },
  {
    id: 'port-is-text',
    question: 'Is that port a number, or digits printed in a row?',
    source: 'RFC 3986 §3.2.3',
    seenIn: both(({ port }, expected) => typeof port === 'string' && port === String(expected.port)),
  },
  {
    id: 'keeps-brackets',
    question: 'The brackets came back with the address; are they a part of it, or do they only keep its colons apart from the port?',
    source: 'RFC 3986 §3.2.2',
    seenIn: both(({ host }, expected) => host === `[${expected.host}]`),
  },
  {
    id: 'secure-by-port',
    question: 'Which part of the URL says that the line has to be private: its port, or its scheme?',
    source: 'RFC 9110 §4.2.2',
    seenIn: both(({ secure }, expected) => typeof secure === 'boolean' && secure !== expected.secure && secure === (expected.port === 443)),
  },
  {
    id: 'drops-query',
    question: 'The server would not hear all that it is asked for; with which mark does the missing part begin?',
    source: 'RFC 3986 §3.4',
    seenIn: both(({ path }, expected) => typeof path === 'string' && String(expected.path).startsWith(`${path}?`)),
  },
  {
    id: 'any-scheme',
    question: 'Neither "http://" nor "https://" stands at the beginning of that text; how did your program know whom to call, and at which port?',
    source: 'RFC 3986 §3.1',
    seenIn: tookFor((url) => !/^https?:\/\//.test(url)),
  },
  {
    id: 'no-host',
    question: 'Nothing stands in that text where the host should be; whom is a program to call that gets these parts?',
    source: 'RFC 9110 §4.2.1',
    seenIn: tookFor((url) => /^https?:\/\/(:|$)/.test(url)),
  },
  {
    id: 'bad-port',
    question: 'Look at what stands behind the last colon; is it a number from 1 to 65535, as in exercise 02?',
    source: 'RFC 3986 §3.2.3',
    seenIn: tookFor((url) => /^https?:\/\/[^:/]+:/.test(url)),
  },
];

// An error was expected, and parts came back for a URL of this kind.
function tookFor(isKind: (url: string) => boolean) {
  return ({ call, expected, actual }: Evidence) => {
    const url = /^target\("(.*)"\)$/.exec(call ?? '')?.[1];
    return url !== undefined && isKind(url) && isParts(actual) && !isParts(expected);
  };
}

function both(holds: (actual: Parts, expected: Parts) => boolean) {
  return ({ actual, expected }: Evidence) => isParts(actual) && isParts(expected) && holds(actual, expected);
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && typeof (value as { host?: unknown }).host === 'string';
}
