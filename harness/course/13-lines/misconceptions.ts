import type { Evidence, Misconception } from '../misconception';

interface Split {
  pushed: string[];
  end: string | null;
}

export const misconceptions: Misconception[] = [
  {
    id: 'one-push-is-one-line',
    question: 'Look at the bytes of that one push and at the lines in them: does a push begin and end where a line does?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => cameWhole(evidence) && both((actual, expected) => isOneForAll(actual, expected) || restIsALine(actual, expected))(evidence),
  },
  {
    id: 'only-first-line',
    question: 'Several line ends came in one push; what does your code do once it has found the first?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => cameWhole(evidence) && both(({ pushed }, expected) => expected.pushed.length > 1 && pushed.length === 1 && pushed[0] === expected.pushed[0])(evidence),
  },
  {
    id: 'crlf-split-across',
    question: 'Your line end can lie half in one delivery and half in the next; what does your code see then?',
    source: 'RFC 5321 §2.3.8',
    seenIn: (evidence) => cutInsideLineEnd(evidence) && both(({ pushed }, expected) => pushed.join('').replaceAll('\r', '') === expected.pushed.join(''))(evidence),
  },
  {
    id: 'cr-left',
    question: 'The line end is two bytes here; what became of the first one?',
    source: 'RFC 5321 §2.3.8',
    seenIn: both(({ pushed }, expected) => pushed.length === expected.pushed.length && pushed.some((line, i) => line === `${expected.pushed[i]}\r`)),
  },
  {
    id: 'drops-tail',
    question: 'The stream ended in the middle of a line; where did that line go?',
    source: 'RFC 5321 §2.3.8',
    seenIn: both(({ pushed, end }, expected) => expected.end !== null && end === null && String(pushed) === String(expected.pushed)),
  },
  {
    id: 'per-chunk-split',
    question: 'What should happen to the piece after the last line end of a delivery?',
    source: 'RFC 9293 §3.9.1',
    seenIn: ({ expected, actual }) => losesBeginnings(linesOf(actual), linesOf(expected)),
  },
];

function both(holds: (actual: Split, expected: Split) => boolean) {
  return ({ actual, expected }: Evidence) => isSplit(actual) && isSplit(expected) && holds(actual, expected);
}

function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && Array.isArray((value as Split).pushed);
}

function cameWhole({ seen }: Evidence): boolean {
  return seen.delivery === 'whole';
}

// A line that still holds a CR LF was never cut at one.
function isOneForAll({ pushed }: Split, expected: Split): boolean {
  return expected.pushed.length > 1 && pushed.length === 1 && /\r\n./s.test(pushed[0]!) && expected.pushed.every((line) => pushed[0]!.includes(line));
}

// What stood behind the last line end was given back as if it were whole.
function restIsALine({ pushed, end }: Split, expected: Split): boolean {
  return expected.end !== null && end === null && JSON.stringify(pushed) === JSON.stringify([...expected.pushed, expected.end]);
}

function linesOf(value: unknown): unknown[] {
  if (isSplit(value)) return value.pushed;
  return Array.isArray(value) ? value.flat() : [];
}

// Each line ends as it should, and what came of it in an earlier delivery is missing.
function losesBeginnings(actual: unknown[], expected: unknown[]): boolean {
  const isItsEnd = (line: unknown, i: number) => String(expected[i]).endsWith(String(line));
  return actual.length === expected.length && actual.every(isItsEnd) && actual.some((line, i) => line !== expected[i]);
}

function cutInsideLineEnd({ seen }: Evidence): boolean {
  const { delivery, text } = seen as { delivery?: { cut?: number }; text?: string };
  if (typeof delivery?.cut !== 'number' || text === undefined) return false;
  const bytes = Buffer.from(text);
  return bytes[delivery.cut - 1] === 0x0d && bytes[delivery.cut] === 0x0a;
}
