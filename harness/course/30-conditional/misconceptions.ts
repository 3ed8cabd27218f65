import { isBytes, timedOut, usesModule } from '../evidence';
import { linesOf, type PeerAnswer } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

const day = 86_400_000;

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'unquotes-etag',
    question: 'Compare the mark that came with the one you have made of it; which bytes are missing?',
    source: 'RFC 9110 §8.8.3',
    seenIn: ({ seen, actual }) => isWithoutQuotes(actual, seen.etag) || isWithoutQuotes(seen.sentTag, seen.etag),
  },
  {
    id: 'own-date',
    question: 'You sent a time; whose clock made it, and what would the server need to know instead?',
    source: 'RFC 9110 §13.1.3',
    seenIn: ({ seen }) => typeof seen.sentDate === 'string' && seen.sentDate !== seen.modified && Math.abs(Date.parse(seen.sentDate) - Date.now()) < day,
  },
  {
    id: '304-empty-body',
    question: 'The server says that your copy is still good; which bytes does your caller want now?',
    source: 'RFC 9110 §15.4.5',
    seenIn: (evidence) => isEmptied(evidence) && hasCome(evidence, isNotModified),
  },
  {
    id: '304-waits-99',
    question: 'Sometimes a length describes what was not sent; for which bytes do you wait?',
    source: 'RFC 9110 §8.6, §15.4.5',
    seenIn: (evidence) => timedOut(evidence) && hasCome(evidence, isNotModified),
  },
];

function isWithoutQuotes(value: unknown, etag: unknown): boolean {
  if (typeof value !== 'string' || typeof etag !== 'string' || value === etag) return false;
  const bare = etag.replaceAll('"', '');
  return value === bare || value === bare.replace(/^W\//, '');
}

// The copy had bytes, and none came back.
function isEmptied({ expected, actual }: Evidence): boolean {
  return isBytes(expected) && expected.length > 0 && (actual === undefined || (isBytes(actual) && actual.length === 0));
}

function hasCome(evidence: Evidence, holds: (answer: PeerAnswer) => boolean): boolean {
  return linesOf(evidence).some(({ hasEnded, answers }) => answers.some(holds) && !(timedOut(evidence) && hasEnded));
}

function isNotModified({ status }: PeerAnswer): boolean {
  return status === 304;
}
