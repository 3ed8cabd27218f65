import { isBytes, timedOut, youDid } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'sizes-in-body',
    question: 'Some of what you returned are sizes, not data; for whom did the server write them?',
    source: 'RFC 9112 §7.1',
    seenIn: (evidence) => sizeLineIsIn(evidence),
  },
  {
    id: 'decimal-size',
    question: 'In which number system is a size written, and how many bytes does "20" announce then?',
    source: 'RFC 9112 §7.1',
    seenIn: ({ expected, actual }) => isBytes(expected) && expected.length === 0x20 && isBytes(actual) && Buffer.from(expected).subarray(0, 20).equals(actual),
  },
  {
    id: 'split-on-crlf',
    question: 'This data has a line end inside; what did the size in front of it tell you?',
    source: 'RFC 9112 §7.1',
    seenIn: ({ expected, actual }) => isBytes(expected) && isBytes(actual) && endsAtLineEnd(expected, actual),
  },
  {
    id: 'waits-for-close',
    question: 'The server keeps the line open for your next question; which bytes say that this body is over?',
    source: 'RFC 9112 §7.1',
    seenIn: (evidence) => timedOut(evidence) && peerSent(evidence).endsWith('\r\n\r\n') && !peerFinished(evidence) && youDid(evidence, 'connect'),
  },
  {
    id: 'stops-at-zero',
    question: 'You stopped at the size of zero; what else belongs to this body, and who finds it now?',
    source: 'RFC 9112 §7.1.2',
    seenIn: ({ expected, actual }) => trailersAreMissing(expected, actual) || leftTooMuch(expected, actual),
  },
  {
    id: 'no-final-chunk-ok',
    question: 'The stream was over; was the body over too, and by what would you know?',
    source: 'RFC 9112 §8',
    seenIn: (evidence) => wasToFail(evidence) && peerFinished(evidence) && !/(^|\n)0\r\n/.test(peerSent(evidence)),
  },
];

// The first line that the server sent is a size; it came back as data.
function sizeLineIsIn(evidence: Evidence): boolean {
  const { expected, actual } = evidence;
  const [line] = /^[0-9a-f]+\r\n/i.exec(peerSent(evidence)) ?? [];
  return line !== undefined && isBytes(expected) && isBytes(actual) && actual.length > expected.length && Buffer.from(actual).includes(line);
}

function endsAtLineEnd(expected: Uint8Array, actual: Uint8Array): boolean {
  const at = Buffer.from(expected).indexOf('\r\n');
  return at > 0 && Buffer.from(expected).subarray(0, at).equals(actual);
}

function trailersAreMissing(expected: unknown, actual: unknown): boolean {
  return expected instanceof Map && expected.size > 0 && actual instanceof Map && actual.size === 0;
}

function leftTooMuch(expected: unknown, actual: unknown): boolean {
  return typeof expected === 'string' && typeof actual === 'string' && actual.length > expected.length && actual.endsWith(expected);
}

// An error was expected, and a body came back.
function wasToFail({ expected, actual }: Evidence): boolean {
  return typeof expected === 'object' && expected !== null && 'is' in expected && typeof actual === 'object' && actual !== null && 'body' in actual;
}

function peerFinished({ wire }: Evidence): boolean {
  return wire.some(({ from, event }) => from === 'peer' && event === 'fin');
}

function peerSent({ wire }: Evidence): string {
  const pieces = wire.filter(({ from, event }) => from === 'peer' && event === 'bytes').map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return Buffer.concat(pieces).toString('latin1');
}
