import type { Evidence, Misconception } from '../misconception';

interface Split {
  pushed: string[];
  end: string | null;
}

export const misconceptions: Misconception[] = [
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
    seenIn: (evidence) => evidence.passed.length > 0 && inPieces(evidence),
  },
];

function both(holds: (actual: Split, expected: Split) => boolean) {
  return ({ actual, expected }: Evidence) => isSplit(actual) && isSplit(expected) && holds(actual, expected);
}

function isSplit(value: unknown): value is Split {
  return typeof value === 'object' && value !== null && Array.isArray((value as Split).pushed);
}

// Whole deliveries came out right and only a cut one did not.
function inPieces({ seen, actual }: Evidence): boolean {
  return typeof seen.delivery === 'object' || seen.delivery === 'bytewise' || Array.isArray(actual);
}

function cutInsideLineEnd({ seen }: Evidence): boolean {
  const { delivery, text } = seen as { delivery?: { cut?: number }; text?: string };
  if (typeof delivery?.cut !== 'number' || text === undefined) return false;
  const bytes = Buffer.from(text);
  return bytes[delivery.cut - 1] === 0x0d && bytes[delivery.cut] === 0x0a;
}
