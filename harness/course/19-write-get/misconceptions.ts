import { isBytes } from '../evidence';
import type { Evidence, Misconception } from '../misconception';

export const misconceptions: Misconception[] = [
  {
    id: 'lf-only',
    question: 'A line ends with two bytes here; how many end yours?',
    source: 'RFC 9112 §2.1',
    seenIn: hasFault('lf-alone'),
  },
  {
    id: 'no-blank-line',
    question: 'A server that has read all of this would still wait; what would tell it that you have finished?',
    source: 'RFC 9112 §2.1',
    seenIn: hasFault('no-blank-line'),
  },
  {
    id: 'absolute-form',
    question: 'A whole URL in the first line is how one writes to a middleman; to whom are you writing?',
    source: 'RFC 9112 §3.2.1',
    seenIn: hasFault('absolute-form'),
  },
  {
    id: 'misspelt-first-line',
    question: 'Read your first line aloud, letter by letter; where does it leave the one in the RFC?',
    source: 'RFC 9112 §3',
    seenIn: (evidence) => hasFault('method', 'version')(evidence) && hasThreeWords(evidence),
  },
  {
    id: 'stray-space',
    question: 'There is an invisible character too many; can you find it in the bytes below?',
    source: 'RFC 9112 §3, §5',
    seenIn: (evidence) => hasFault('folded-line', 'space-before-colon')(evidence) || (hasFault('space')(evidence) && isTooLong(evidence)),
  },
  {
    id: 'no-host',
    question: 'Many sites can live at this address; which line says the one you want?',
    source: 'RFC 9112 §3.2',
    seenIn: hasFault('no-host'),
  },
  {
    id: 'host-without-port',
    question: 'You dialled an extension; does your letter say which one?',
    source: 'RFC 9110 §7.2',
    seenIn: hasFault('host-without-port'),
  },
];

function hasFault(...kinds: string[]) {
  return ({ seen }: Evidence) => kinds.includes(String(seen.fault));
}

function hasThreeWords({ actual }: Evidence): boolean {
  return isBytes(actual) && /^\S+ \S+ \S+\s*\r?\n/.test(Buffer.from(actual).toString('latin1'));
}

// More stands there than in the mended request, so something has to go.
function isTooLong({ actual, expected }: Evidence): boolean {
  return isBytes(actual) && isBytes(expected) && actual.length > expected.length;
}
