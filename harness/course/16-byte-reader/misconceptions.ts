import { timedOut } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'delimiter-only-in-chunk',
    question: 'Your delimiter can lie half in one delivery and half in the next; in which bytes do you look for it?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => cutInsideDelimiter(evidence),
  },
  {
    id: 'leftover-lost',
    question: 'What was still in your hand when you gave the first line away?',
    source: 'RFC 9293 §3.9.1',
    seenIn: (evidence) => timedOut(evidence) && evidence.passed.length > 0 && !peerSaid(evidence, 'fin') && sentByPeer(evidence).includes('\r\n'),
  },
  {
    id: 'unbounded',
    question: 'How long a line will you remember before you interrupt?',
    source: 'RFC 5321 §4.5.3.1 (size limits)',
    seenIn: (evidence) => (timedOut(evidence) && evidence.passed.length > 0 && isEndless(evidence)) || gaveTooLongALine(evidence),
  },
  {
    id: 'hangs-on-eof',
    question: 'The other side has hung up; who tells the call that still waits?',
    source: 'RFC 9293 §3.6',
    seenIn: (evidence) => timedOut(evidence) && peerSaid(evidence, 'fin'),
  },
];

// All other cuts before this one came out right.
function cutInsideDelimiter({ seen, passed }: Evidence): boolean {
  const { delivery, text, delimiter } = seen as { delivery?: { cut?: number }; text?: string; delimiter?: Uint8Array };
  if (passed.length === 0 || typeof delivery?.cut !== 'number' || typeof text !== 'string' || delimiter === undefined) return false;
  const mark = Buffer.from(delimiter).toString('latin1');
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    if (delivery.cut > at && delivery.cut < at + mark.length) return true;
  }
  return false;
}

// A line longer than max came back, although it was all there.
function gaveTooLongALine({ check, expected, actual }: Evidence): boolean {
  return check.includes('max bytes') && actual instanceof Uint8Array && !(expected instanceof Uint8Array);
}

// The other side sent a great deal, none of it a delimiter, and did not hang up.
function isEndless(evidence: Evidence): boolean {
  const sent = sentByPeer(evidence);
  return sent.length > 0 && !sent.includes('\r\n') && !peerSaid(evidence, 'fin') && !peerSaid(evidence, 'reset');
}

function peerSaid({ wire }: Evidence, event: 'fin' | 'reset'): boolean {
  return wire.some((row) => row.from === 'peer' && row.event === event);
}

function sentByPeer({ wire }: Evidence): string {
  const pieces = wire.filter(({ from, event }) => from === 'peer' && event === 'bytes').map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return Buffer.concat(pieces).toString('latin1');
}
