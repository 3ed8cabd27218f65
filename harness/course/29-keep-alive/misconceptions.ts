import { usesModule } from '../evidence';
import { isLastOnLine, linesOf, type PeerAnswer } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'new-connection-each',
    question: 'You hung up and called again for every page; what kept you from asking on the line you had?',
    source: 'RFC 9112 §9.3',
    seenIn: ({ expected, actual, seen }) => expected === 1 && typeof actual === 'number' && actual > 1 && actual === seen.requests && !seen.isOld,
  },
  {
    id: 'ignores-trailers',
    question: 'Where does this body say that it is over, and which of its bytes had you not read when the next answer began?',
    source: 'RFC 9112 §7.1',
    seenIn: (evidence) => between(evidence, 'reads a body in chunks', 'goes on behind trailers') && answersIn(evidence).some(({ framing, isComplete }) => framing === 'chunked' && isComplete),
  },
  {
    id: 'leftover-lost',
    question: 'One delivery brought the end of one head and more; what was still in your hand when you had read that head?',
    source: 'RFC 9112 §9.3',
    seenIn: (evidence) => between(evidence, 'passes over a head with status 103', 'passes over it also when it comes in one piece with the answer') && answersIn(evidence).some(({ interim }) => interim),
  },
  {
    id: 'ignores-close',
    question: 'An answer said that it is the last one on this line; who in your program heard it?',
    source: 'RFC 9112 §9.3, §9.6',
    seenIn: (evidence) => (hasFailed(evidence) && staysOnLastLine(evidence)) || (hasSavedLines(evidence) && goesOnBehindLast(evidence)),
  },
];

// The one check has passed, the other has not: what lies between them is the fault.
function between({ passed }: Evidence, before: string, after: string): boolean {
  return passed.includes(before) && !passed.includes(after);
}

function answersIn(evidence: Evidence): PeerAnswer[] {
  return linesOf(evidence).flatMap(({ answers }) => answers);
}

function hasFailed({ threw, ended }: Evidence): boolean {
  return threw !== undefined || ended !== undefined;
}

// The answer that ended the conversation came, and no new line was made.
function staysOnLastLine(evidence: Evidence): boolean {
  const answer = linesOf(evidence).at(-1)?.answers.at(-1);
  return answer !== undefined && answer.framing !== 'close' && answer.isComplete && isLastOnLine(answer);
}

function hasSavedLines({ expected, actual }: Evidence): boolean {
  return typeof expected === 'number' && typeof actual === 'number' && actual < expected;
}

// The answer that ended the conversation was followed by another one on its line.
function goesOnBehindLast(evidence: Evidence): boolean {
  return linesOf(evidence).some(({ answers }) => answers.slice(0, -1).some(isLastOnLine));
}
