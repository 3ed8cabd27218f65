import { isBytes, isOnlyTheBeginning, timedOut, usesModule } from '../evidence';
import { linesOf, type PeerAnswer } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

const tests = {
  plainOpen: 'returns it as soon as it is complete, though the line stays open',
  packed: 'unpacks a page that came as gzip',
  plainChunks: 'reads chunks that are not packed',
  packedChunks: 'unpacks a page that came as gzip, in chunks',
};

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'assumes-gzip',
    question: 'You asked for gzip; which line of this answer says that the server did you the favour?',
    source: 'RFC 9110 §12.5.3',
    seenIn: (evidence) => failedIn(evidence, 'Z_DATA_ERROR') && answersIn(evidence).every((answer) => !isGzip(answer)),
  },
  {
    id: 'codings-mixed-up',
    question: 'This page has two wrappings, one for the road and one of its own; which of them did you open first?',
    source: 'RFC 9112 §7, RFC 9110 §8.4',
    seenIn: (evidence) => failsBetween(evidence, tests.plainChunks, tests.packedChunks) && (failedIn(evidence, 'Z_DATA_ERROR') || isStillPacked(evidence)),
  },
  {
    id: 'string-then-gunzip',
    question: 'Packed bytes are no letters; where does your program make text of them?',
    source: 'RFC 1952 §2.3.1',
    seenIn: (evidence) => failsBetween(evidence, tests.plainOpen, tests.packed) && failedIn(evidence, 'Z_DATA_ERROR') && answersIn(evidence).some(({ framing }) => framing === 'length'),
  },
  {
    id: 'gunzip-per-chunk',
    question: 'Can half a package be opened? Look how many pieces came, and what you unpacked first.',
    source: 'RFC 1952 §2.2',
    seenIn: (evidence) => evidence.passed.includes(tests.packed) && failedIn(evidence, 'Z_BUF_ERROR') && isBytes(evidence.expected),
  },
  {
    id: 'cl-counts-decoded',
    question: 'A Content-Length was sent with this page; did it count the bytes before they were unpacked, or behind?',
    source: 'RFC 9110 §8.6',
    seenIn: (evidence) => isCutAtLength(evidence) || waitsForMore(evidence),
  },
  {
    id: 'case-sensitive',
    question: 'Is GZIP another coding than gzip? Look how your program compares the two.',
    source: 'RFC 9110 §8.4.1',
    seenIn: (evidence) => isStillPacked(evidence) && evidence.passed.includes(tests.packed) && codingsIn(evidence).some((coding) => coding !== coding.toLowerCase()),
  },
];

// zlib has given up, in the promise or where nobody listened.
function failedIn({ threw, ended }: Evidence, code: string): boolean {
  return (threw?.code ?? ended?.error?.code) === code;
}

// The one check has passed, the other has not: what lies between them is the fault.
function failsBetween({ passed, check }: Evidence, before: string, failing: string): boolean {
  return passed.includes(before) && check === failing;
}

function isStillPacked({ actual, expected }: Evidence): boolean {
  return isBytes(actual) && isBytes(expected) && startsPacked(actual) && !startsPacked(expected);
}

function startsPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

// The page ends where its bytes on the wire would.
function isCutAtLength(evidence: Evidence): boolean {
  const { actual } = evidence;
  return isBytes(actual) && isOnlyTheBeginning(evidence) && answersIn(evidence).some((answer) => isGzip(answer) && lengthOf(answer) === actual.length);
}

// All the bytes on the wire are there, and fewer than these make the page.
function waitsForMore(evidence: Evidence): boolean {
  const { passed } = evidence;
  const lines = linesOf(evidence).filter(({ hasEnded }) => !hasEnded);
  return timedOut(evidence) && passed.includes(tests.plainOpen) && lines.some(({ answers }) => answers.some((answer) => isGzip(answer) && answer.framing === 'length' && answer.isComplete));
}

function answersIn(evidence: Evidence): PeerAnswer[] {
  return linesOf(evidence).flatMap(({ answers }) => answers);
}

function codingsIn(evidence: Evidence): string[] {
  return answersIn(evidence).flatMap(({ head }) => /^content-encoding: *(\S+)/im.exec(head)?.[1] ?? []);
}

function isGzip({ head }: PeerAnswer): boolean {
  return /^content-encoding: *gzip/im.test(head);
}

function lengthOf({ head }: PeerAnswer): number {
  return Number(/^content-length: *(\d+)/im.exec(head)?.[1]);
}
