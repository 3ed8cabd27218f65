import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'little-endian',
    question: 'Which of the two bytes counts the 256s?',
    source: 'RFC 1700, Data Notations',
    seenIn: ({ expected, actual, seen }) => seen.took === 0x0500 || numbers(expected, actual, (want, got) => got !== want && got === swapped(want)),
  },
  {
    id: 'unsigned',
    question: 'The first bit was set; which numbers begin that way?',
    source: 'RFC 1700, Data Notations; two\'s complement',
    seenIn: ({ expected, actual }) => numbers(expected, actual, (want, got) => want < 0 && got === want + 2 ** 32),
  },
  {
    id: 'one-frame-per-push',
    question: 'Two letters can come in one envelope; what became of the second?',
    source: 'RFC 9293 §3.9.1',
    seenIn: ({ expected, actual, seen }) => seen.delivery === 'whole' && isJustTheFirst(expected, actual),
  },
  {
    id: 'prefix-needs-whole',
    question: 'Even the number that tells the length can arrive in halves; when may you read it?',
    source: 'RFC 1035 §4.2.2',
    seenIn: (evidence) => evidence.passed.some((name) => name.startsWith('waits for')) && isCutInsideLength(evidence),
  },
];

type Numbers = Record<'a' | 'b', number>;

// A field of the record for which this holds.
function numbers(expected: unknown, actual: unknown, holds: (want: number, got: number) => boolean): boolean {
  if (!isRecord(expected) || !isRecord(actual)) return false;
  return holds(expected.a, actual.a) || holds(expected.b, actual.b);
}

function isRecord(value: unknown): value is Numbers {
  return typeof value === 'object' && value !== null && typeof (value as Numbers).a === 'number' && typeof (value as Numbers).b === 'number';
}

function swapped(value: number): number {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes.readInt32LE();
}

function isJustTheFirst(expected: unknown, actual: unknown): boolean {
  if (!Array.isArray(expected) || !Array.isArray(actual) || actual.length !== 1 || expected.length < 2) return false;
  return actual[0] instanceof Uint8Array && Buffer.from(expected[0] as Uint8Array).equals(actual[0]);
}

// The first cut that failed lies between the two bytes of a length.
function isCutInsideLength({ seen }: Evidence): boolean {
  const { delivery, lengths } = seen as { delivery?: { cut?: number }; lengths?: number[] };
  let start = 0;
  return (lengths ?? []).some((length) => {
    const inside = delivery?.cut === start + 1;
    start += 2 + length;
    return inside;
  });
}
