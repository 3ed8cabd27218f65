import { timedOut, youDid, youSent } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'new-connection-each',
    question: 'Do you hang up after each sentence? Count the calls.',
    source: 'RFC 9293 §3.3.1',
    seenIn: ({ seen }) => typeof seen.connections === 'number' && seen.connections > 1,
  },
  {
    id: 'fires-all-no-pairing',
    question: 'All your questions were waiting when the first answer came; which of them took it?',
    source: 'RFC 9293 §3.9.1',
    seenIn: lists((actual, expected) => actual.some((answer, i) => answer !== expected[i] && expected.includes(answer))),
  },
  {
    id: 'glued-answers',
    question: 'Two letters can come in one envelope; what became of the second?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => (hangs(evidence) && Math.max(...answersInPieces(evidence)) > 1) || (evidence.seen.glued === true && lists(isJoined)(evidence)),
  },
  {
    id: 'once-data',
    question: 'You listened to exactly one delivery; where could the next answer be heard?',
    source: 'Node.js events: emitter.once',
    seenIn: (evidence) => (hangs(evidence) && answersInPieces(evidence).length > 1 && answersInPieces(evidence).every((count) => count === 1)) || (evidence.passed.length < 2 && lists(isTheFirstOnly)(evidence)),
  },
  {
    id: 'half-answer',
    question: 'How many times did your handler run for one answer, and what had arrived the first time?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => evidence.seen.delivery !== 'whole' && lists(isPart)(evidence),
  },
  {
    id: 'waits-for-close',
    question: 'The whole answer is here, and nobody hangs up; what does your program still wait for?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => hangs(evidence) && isAnswered(evidence) && !youDid(evidence, 'fin'),
  },
];

// One question, and the answer to it came as a whole.
function isAnswered(evidence: Evidence): boolean {
  return youSent(evidence).split('\n').length === 2 && answersInPieces(evidence).join() === '1';
}

function lists(holds: (actual: string[], expected: string[]) => boolean) {
  return ({ actual, expected }: Evidence) => isList(actual) && isList(expected) && holds(actual, expected);
}

function isList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' || item === undefined);
}

// Some answer holds another one too.
function isJoined(actual: string[], expected: string[]): boolean {
  return actual.some((answer, i) => answer?.startsWith(`${expected[i]}\n`));
}

// The first answer is right, and there is no other. Whoever has passed two checks has heard more than one.
function isTheFirstOnly(actual: string[], expected: string[]): boolean {
  return expected.length > 1 && actual[0] === expected[0] && actual.slice(1).every((answer) => answer === undefined || answer === '');
}

// An answer of which only the beginning came back.
function isPart(actual: string[], expected: string[]): boolean {
  return actual.some((answer, i) => answer !== undefined && answer !== expected[i] && expected[i]?.startsWith(answer.replace(/[\n\ufffd]+$/, '')) === true);
}

// Both sides wait, and the other one is still there.
function hangs(evidence: Evidence): boolean {
  return timedOut(evidence) && !evidence.wire.some(({ from, event }) => from === 'peer' && (event === 'fin' || event === 'reset'));
}

// How many answers ended in each piece that the other side sent.
function answersInPieces({ wire }: Evidence): number[] {
  const pieces = wire.filter(({ from, event }) => from === 'peer' && event === 'bytes').map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return pieces.map((piece) => piece.filter((byte) => byte === 0x0a).length);
}
