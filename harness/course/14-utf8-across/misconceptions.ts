import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'length-of-string',
    question: 'The end of the text is missing; did you count its letters, or the bytes they take?',
    source: 'RFC 3629 §3',
    seenIn: both((actual, expected) => isCutWhereLettersWereCounted(actual, expected)),
  },
  {
    id: 'tostring-per-chunk',
    question: 'A letter may be several bytes; what if the cut went through the middle of one?',
    source: 'RFC 3629 §3',
    seenIn: (evidence) => evidence.seen.delivery !== 'whole' && both((actual, expected) => actual.includes('\ufffd') && !expected.includes('\ufffd'))(evidence),
  },
  {
    id: 'latin1',
    question: 'One letter was sent and two came out; by which rule did you read its bytes?',
    source: 'RFC 3629 §3',
    seenIn: both((actual, expected) => actual !== expected && actual === Buffer.from(expected).toString('latin1')),
  },
];

function both(holds: (actual: string, expected: string) => boolean) {
  return ({ actual, expected }: Evidence) => typeof actual === 'string' && typeof expected === 'string' && holds(actual, expected);
}

// As many bytes came back as the text has letters, by either way of counting them.
function isCutWhereLettersWereCounted(actual: string, expected: string): boolean {
  const bytes = Buffer.from(expected);
  return [expected.length, [...expected].length].some((count) => count < bytes.length && whole(actual) === whole(bytes.toString('utf8', 0, count)));
}

// Without what is left of a letter at the end, be it half of it or room that was kept for it.
function whole(text: string): string {
  return text.replace(/[\0\ufffd]+$/, '');
}
