import { becameText, isBytes } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

interface Split {
  head: string;
  rest: Uint8Array;
}

export const misconceptions: Misconception[] = [
  {
    id: 'decode-first',
    question: 'Your rest has been text on its way; was it ever text, and does a letter always take one byte?',
    source: 'RFC 9112 §2.1',
    seenIn: (evidence) => becameText(evidence) || wasRecoded(evidence) || beginsLettersTooEarly(evidence),
  },
  {
    id: 'last-blank-line',
    question: 'This message has several empty lines; which one is the border, and to whom do the others belong?',
    source: 'RFC 9112 §2.1',
    seenIn: both(({ head }, expected) => swallows(head, expected) && head.length < expected.head.length + 4 + expected.rest.length),
  },
  {
    id: 'first-read-is-head',
    question: 'The bytes you were given held the beginning of the body too; where is it now?',
    source: 'RFC 9112 §2.1',
    seenIn: (evidence) => restIsLost(evidence) || both(({ head, rest }, expected) => rest.length === 0 && swallows(head, expected))(evidence),
  },
  {
    id: 'incomplete-is-empty',
    question: 'The empty line has not come yet; what can the caller do with half a head?',
    source: 'RFC 9112 §2.1',
    seenIn: ({ expected, actual }) => expected === null && isSplit(actual),
  },
];

function both(holds: (actual: Split, expected: Split) => boolean) {
  return ({ actual, expected }: Evidence) => isSplit(actual) && isSplit(expected) && holds(actual, expected);
}

function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && typeof (value as Split).head === 'string' && isBytes((value as Split).rest);
}

// The head goes on behind the border.
function swallows(head: string, expected: Split): boolean {
  return head.startsWith(`${expected.head}\r\n\r\n`) && head.length > expected.head.length + 4;
}

// Each byte was read as a letter, and letters above 127 were written back as two bytes.
function wasRecoded({ expected, actual }: Evidence): boolean {
  return isBytes(expected) && isBytes(actual) && actual.length > expected.length && Buffer.from(Buffer.from(expected).toString('latin1')).equals(actual);
}

// The place was counted in letters: the rest begins before its first byte, by as many as the letters have too few.
function beginsLettersTooEarly({ expected, actual, passed }: Evidence): boolean {
  if (!isBytes(expected) || !isBytes(actual) || passed.length === 0 || actual.length <= expected.length) return false;
  return Buffer.from(actual).subarray(actual.length - expected.length).equals(expected);
}

function restIsLost({ expected, actual }: Evidence): boolean {
  return isBytes(expected) && expected.length > 0 && isBytes(actual) && actual.length === 0;
}
