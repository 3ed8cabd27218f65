import type { Evidence, Misconception } from '../misconception';

interface Address {
  address: string;
  family: number;
}

// How a look-up fails that went to another server, or to none.
const lookUpFailed = ['ENOTFOUND', 'ENODATA', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NONAME', 'ESERVFAIL', 'EREFUSED', 'ECONNREFUSED', 'ETIMEOUT'];

export const misconceptions: Misconception[] = [
  {
    id: 'lookup-asks-system',
    question: 'The error says "getaddrinfo": that is how a program asks its own system. Which functions of node:dns do that, and which ask a DNS server?',
    source: 'Node.js dns: implementation considerations',
    seenIn: (evidence) => !wasAsked(evidence) && evidence.threw?.message.startsWith('getaddrinfo') === true,
  },
  {
    id: 'asks-the-system',
    question: 'The server you were given was never asked; whom did your program ask instead, and how does it choose whom to ask?',
    source: 'Node.js dns: class dns.Resolver',
    seenIn: (evidence) => evidence.passed.length === 0 && !wasAsked(evidence) && (lookUpFailed.includes(evidence.threw?.code ?? '') || isEmptyList(evidence.actual)),
  },
  {
    id: 'type-missing-fails',
    question: 'The server said ENODATA: it has no record of this type. Is that a failure, or an empty part of the list?',
    source: 'RFC 2308 §2.2',
    seenIn: (evidence) => wasAsked(evidence) && evidence.threw?.code === 'ENODATA',
  },
  {
    id: 'unknown-name-fails',
    question: 'ENOTFOUND is the answer that there is no such name; how many addresses does such a name have?',
    source: 'RFC 1035 §4.1.1',
    seenIn: (evidence) => wasAsked(evidence) && evidence.threw?.code === 'ENOTFOUND',
  },
  {
    id: 'asks-only-once',
    question: 'The first question was lost on its way; how many times did your program let it be asked?',
    source: 'Node.js dns: new Resolver({ tries })',
    seenIn: (evidence) => evidence.check === 'gets its answer when the first question is lost' && wasAsked(evidence) && evidence.threw?.code === 'ETIMEOUT',
  },
  {
    id: 'nxdomain-throws-away',
    question: '"There is no such name" and "I cannot tell you now": are these the same answer?',
    source: 'RFC 1035 §4.1.1',
    seenIn: ({ check, actual }) => check === 'rejects when the server cannot answer' && isEmptyList(actual),
  },
  {
    id: 'first-only',
    question: 'How many addresses did the server send, and how many of them did you pass on?',
    source: 'RFC 1034 §3.6',
    seenIn: some((found, all) => [4, 6].every((family) => count(found, family) <= 1) && [4, 6].some((family) => count(found, family) < count(all, family) && count(all, family) > 1)),
  },
  {
    id: 'a-only',
    question: 'This name also lives in the other address family; which question would find it there?',
    source: 'RFC 3596 §2.1',
    seenIn: some((found, all) => [4, 6].some((family) => count(found, family) === count(all, family) && found.length === count(found, family))),
  },
];

// What came is a part of what was expected, and not nothing.
function some(holds: (found: Address[], all: Address[]) => boolean) {
  return ({ actual, expected }: Evidence) => {
    if (!isAddresses(actual) || !isAddresses(expected) || actual.length === 0 || actual.length >= expected.length) return false;
    return actual.every((own) => expected.some(({ address, family }) => own.address === address && own.family === family)) && holds(actual, expected);
  };
}

function count(list: Address[], family: number): number {
  return list.filter((item) => item.family === family).length;
}

function isAddresses(value: unknown): value is Address[] {
  return Array.isArray(value) && value.every((item) => typeof (item as Address | null)?.address === 'string');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function wasAsked({ wire }: Evidence): boolean {
  return wire.some(({ from, event }) => from === 'you' && event === 'datagram');
}
