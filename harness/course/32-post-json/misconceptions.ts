import { usesModule, youSent } from '../evidence';
import { linesOf } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'lf-in-head',
    question: 'The line ends with two bytes; how many have yours?',
    source: 'RFC 9112 §2.2',
    seenIn: ({ seen }) => seen.fault === 'lf-alone',
  },
  {
    id: 'no-length',
    question: 'How can the service know where your body ends, while you keep the line open?',
    source: 'RFC 9112 §6.3',
    seenIn: ({ seen }) => seen.framing === 'none',
  },
  {
    id: 'string-length',
    question: 'Is that the number of letters or the number of bytes?',
    source: 'RFC 9110 §8.6',
    seenIn: (evidence) => announcesTooFew(evidence),
  },
  {
    id: 'throws-on-4xx',
    question: 'The service explained what went wrong; who reads its explanation now?',
    source: 'RFC 9110 §15.5',
    seenIn: (evidence) => evidence.threw !== undefined && linesOf(evidence).some(({ answers }) => answers.some(({ status, isComplete, body }) => isRefusal(status) && isComplete && body.length > 0)) && expectsReply(evidence),
  },
];

// More bytes of body were sent than the head announces.
function announcesTooFew(evidence: Evidence): boolean {
  const [head = '', ...body] = youSent(evidence).split('\r\n\r\n');
  const announced = /^content-length: *(\d+)/im.exec(head)?.[1];
  return announced !== undefined && evidence.seen.value !== undefined && body.join('\r\n\r\n').length > Number(announced);
}

function isRefusal(status: number): boolean {
  return status >= 400 && status < 500;
}

// A check that wants a rejection fails when nothing is thrown; here something was.
function expectsReply({ check }: Evidence): boolean {
  return check.startsWith('returns a reply with status 4xx');
}
