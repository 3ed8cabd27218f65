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
    id: 'nan-passes',
    question: 'The port came back as NaN ("not a number"); is NaN below 1, and is it above 65535?',
    source: 'ECMAScript §6.1.6.1.12 (Number::lessThan)',
    seenIn: ({ actual }) => Number.isNaN(portOf(actual)),
  },
  {
    id: 'not-whole',
    question: 'The port that came back lies between two ports; what has a number to be, beside not too small and not too big?',
    source: 'RFC 6335 §6',
    seenIn: ({ actual }) => isPort(actual) && !Number.isInteger(actual.port) && Number.isFinite(actual.port),
  },
  {
    id: 'drops-the-rest',
    question: 'Only the beginning of that text came back as the port; what stood behind it, and did your program look at it?',
    source: 'ECMAScript §19.2.5 (parseInt)',
    seenIn: droppedTheRest,
  },
  {
    id: 'number-coerces',
    question: 'What does Number() make of that text, and did anybody ask for a plain number first?',
    source: 'ECMAScript §7.1.4.1 (StringToNumber)',
    seenIn: readAsNumber,
  },
];

// The digits at the beginning came back, though as a whole the text is another number, or none.
function droppedTheRest(evidence: Evidence): boolean {
  const text = given(evidence);
  const port = portOf(evidence.actual);
  return text !== undefined && typeof port === 'number' && text.startsWith(String(port)) && Number(text) !== port;
}

// A text with something around the digits came back as the number that Number() sees in it.
function readAsNumber(evidence: Evidence): boolean {
  const text = given(evidence);
  const port = portOf(evidence.actual);
  return text !== undefined && typeof port === 'number' && String(port) !== text && Number(text) === port;
}

function given({ call }: Evidence): string | undefined {
  const text = /^parsePort\((".*")\)$/s.exec(call ?? '')?.[1];
  return text === undefined ? undefined : (JSON.parse(text) as string);
}

function isPort(value: unknown): value is { port: number; range: string } {
  return typeof value === 'object' && value !== null && typeof portOf(value) === 'number';
}

function portOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { port?: unknown }).port : undefined;
}
