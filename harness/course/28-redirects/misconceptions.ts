import { usesModule, youSent } from '../evidence';
import { linesOf } from '../http-evidence';
import type { Evidence, Misconception } from '../misconception';

const rootTest = 'reads a path from the root of the same server';

export const misconceptions: Misconception[] = [
  {
    id: 'uses-http-module',
    question: 'It works, but whose hands wrote those bytes?',
    source: 'RFC 9112 §2',
    seenIn: (evidence) => usesModule(evidence, 'http', 'http2', 'fetch'),
  },
  {
    id: 'host-without-port',
    question: 'This server does not listen at port 80; what in your Host line says at which port it does?',
    source: 'RFC 9110 §7.2',
    seenIn: ({ seen }) => seen.fault === 'host-without-port',
  },
  {
    id: 'concat-location',
    question: 'You put the two texts behind one another; where does the second one start to be read?',
    source: 'RFC 3986 §5.2',
    seenIn: (evidence) => askedForBoth(evidence) || (hasNoUrl(evidence) && (isWhole(signIn(evidence)) || evidence.passed.includes(rootTest))),
  },
  {
    id: 'no-base',
    question: 'Directions are read from the place where they were given; from where did you read this Location?',
    source: 'RFC 9110 §10.2.2',
    seenIn: (evidence) => hasNoUrl(evidence) && signIn(evidence)?.startsWith('/') === true,
  },
  {
    id: 'old-host-header',
    question: 'You called another server; whose name does your request carry?',
    source: 'RFC 9110 §7.2',
    seenIn: ({ seen, passed, actual }) => seen.fault === 'other-host' && passed.includes(rootTest) && actual !== undefined,
  },
  {
    id: '3xx-all',
    question: 'This status begins with 3 too; what does it say, and does it send you anywhere?',
    source: 'RFC 9110 §15.4',
    seenIn: ({ seen }) => seen.followed === 304,
  },
  {
    id: 'endless',
    question: 'Signs can point in circles, or on and on; how many will you follow before you give up?',
    source: 'RFC 9110 §15.4',
    seenIn: ({ seen }) => seen.wentToTheEnd === true,
  },
];

// The path on the wire is the old one, or the root, with the Location stuck to it.
function askedForBoth({ actual, expected, seen: { from, sign, asked = actual } }: Evidence): boolean {
  if (typeof asked !== 'string' || typeof from !== 'string' || typeof sign !== 'string' || asked === expected) return false;
  return [sign, `/${sign}`, `${from}${sign}`, `${from}/${sign}`].includes(asked) || asked.includes('://');
}

// A sound Location came, and what became of it is no URL any more.
function hasNoUrl(evidence: Evidence): boolean {
  const code = evidence.threw?.code ?? evidence.ended?.error?.code;
  return code === 'ERR_INVALID_URL' && signIn(evidence) !== undefined && youSent(evidence) !== '';
}

function isWhole(sign: string | undefined): boolean {
  return sign !== undefined && /^\w+:\/\//.test(sign);
}

/** The last Location that has come. */
function signIn(evidence: Evidence): string | undefined {
  const answers = linesOf(evidence).flatMap((line) => line.answers);
  return answers.map(({ head }) => /^location: *(.*)$/im.exec(head)?.[1]).findLast((sign) => sign !== undefined);
}
