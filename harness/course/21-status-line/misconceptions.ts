import type { Evidence, Misconception } from '../misconception';

interface StatusLine {
  version: unknown;
  status: unknown;
  reason: unknown;
}

export const misconceptions: Misconception[] = [
  {
    id: 'text-code',
    question: 'Is that status a number, or three digits printed in a row?',
    source: 'RFC 9110 §15',
    seenIn: both((actual, expected) => typeof actual.status === 'string' && actual.status === String(expected.status)),
  },
  {
    id: 'reason-required',
    question: 'Which of the three parts may be empty, and what did your code do with a line that leaves it out?',
    source: 'RFC 9112 §4',
    seenIn: (evidence) => isStatusLine(evidence.expected) && evidence.expected.reason === '' && refused(evidence),
  },
  {
    id: 'split-2',
    question: 'How many words may the reason have, and how many did you keep?',
    source: 'RFC 9112 §4',
    seenIn: both((actual, expected) => typeof expected.reason === 'string' && expected.reason.includes(' ') && actual.reason === expected.reason.split(' ')[0]),
  },
  {
    id: 'trusts-anything',
    question: 'Look at the line once more: is every part of it what the rule says, and who in your program would notice if not?',
    source: 'RFC 9112 §2.3, §4',
    seenIn: ({ check, actual }) => check.startsWith('refuses') && isStatusLine(actual),
  },
];

function both(holds: (actual: StatusLine, expected: StatusLine) => boolean) {
  return ({ actual, expected }: Evidence) => isStatusLine(actual) && isStatusLine(expected) && holds(actual, expected);
}

function refused({ threw, actual }: Evidence): boolean {
  return threw !== undefined || !isStatusLine(actual) || actual.reason === undefined;
}

function isStatusLine(value: unknown): value is StatusLine {
  return typeof value === 'object' && value !== null && 'status' in value && 'reason' in value;
}
