import type { Evidence, Misconception } from '../misconception';

const ranges = ['system', 'user', 'dynamic'];

export const misconceptions: Misconception[] = [
  {
    id: 'string-plus-one',
    question: 'Is that port a number, or digits printed in a row?',
    source: 'ECMAScript §13.8.1 (the + of a text joins)',
    seenIn: ({ expected, actual }) => typeof portOf(actual) === 'string' || (isPort(expected) && isPort(actual) && String(actual.port).startsWith(String(expected.port)) && actual.port !== expected.port),
  },
  {
    id: 'off-by-range',
    question: 'Which range does the border itself belong to?',
    source: 'RFC 6335 §6',
    seenIn: ({ expected, actual }) => isPort(expected) && isPort(actual) && actual.port === expected.port && ranges.includes(actual.range) && actual.range !== expected.range,
  },
  {
    id: 'number-coerces',
    question: 'What does Number() make of that text, and did anybody ask for a plain number first?',
    source: 'ECMAScript §7.1.4.1 (StringToNumber)',
    seenIn: (evidence) => readAsNumber(evidence),
  },
];

// A text with something around the digits came back as the number that Number() or parseInt() sees in it.
function readAsNumber({ call, actual }: Evidence): boolean {
  const text = /^parsePort\((".*")\)$/s.exec(call ?? '')?.[1];
  if (text === undefined || !isPort(actual)) return false;
  const given = JSON.parse(text) as string;
  return String(actual.port) !== given && [Number(given), Number.parseInt(given, 10)].includes(actual.port);
}

function isPort(value: unknown): value is { port: number; range: string } {
  return typeof value === 'object' && value !== null && typeof portOf(value) === 'number';
}

function portOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { port?: unknown }).port : undefined;
}
