import { becameText, isBytes, timedOut, usesModule } from '../evidence';
import { linesOf, type PeerAnswer } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: '100-is-final',
    question: 'A status that begins with 1 says "go on"; is that already the answer?',
    source: 'RFC 9110 §15.2',
    seenIn: (evidence) => isInterim(evidence.actual) || waitsWhere(evidence, ({ interim, isComplete }) => interim && isComplete),
  },
  {
    id: 'counts-chars',
    question: 'A Content-Length counts bytes; what does your program count, and where do the bytes become letters?',
    source: 'RFC 9110 §8.6',
    seenIn: (evidence) => becameText(evidence) || waitsWhere(evidence, ({ framing, isComplete, body }) => framing === 'length' && isComplete && hasLetters(body)),
  },
  {
    id: 'waits-for-close',
    question: 'The server keeps the line open for your next question; how else could you know that this answer is complete?',
    source: 'RFC 9112 §6.3',
    seenIn: (evidence) => waitsWhere(evidence, ({ framing, interim, isComplete, body }) => framing === 'length' && !interim && isComplete && !hasLetters(body)),
  },
  {
    id: 'swallows-extra',
    question: 'More bytes came than were announced; to whom do the others belong?',
    source: 'RFC 9112 §6.3',
    seenIn: ({ expected, actual }) => isBytes(expected) && isBytes(actual) && actual.length > expected.length && Buffer.from(actual).subarray(0, expected.length).equals(expected),
  },
  {
    id: 'truncation-is-success',
    question: 'The head promised a number of bytes; how many had come when the stream ended?',
    source: 'RFC 9112 §8',
    seenIn: ({ actual }) => hasTooShortBody(actual),
  },
];

function isInterim(status: unknown): boolean {
  return typeof status === 'number' && status >= 100 && status < 200;
}

// The program waits for more on a line that is still open, with an answer of which this is true.
function waitsWhere(evidence: Evidence, holds: (answer: PeerAnswer) => boolean): boolean {
  return timedOut(evidence) && linesOf(evidence).some(({ hasEnded, answers }) => !hasEnded && answers.some(holds));
}

function hasLetters(body: Buffer): boolean {
  return body.some((byte) => byte >= 0x80);
}

function hasTooShortBody(actual: unknown): boolean {
  const { headers, body } = (actual ?? {}) as { headers?: Map<string, string[]>; body?: unknown };
  return isBytes(body) && headers instanceof Map && Number(headers.get('content-length')?.[0]) > body.length;
}
