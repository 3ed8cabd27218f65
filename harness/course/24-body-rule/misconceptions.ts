import type { BodyKind } from '../../../solutions/24-body-rule';
import type { Evidence, Misconception } from '../misconception';

interface Answer {
  method: string;
  status: number;
  fields: Record<string, string[]>;
}

export const misconceptions: Misconception[] = [
  {
    id: 'interim-is-answer',
    question: 'The status begins with 1; is this the answer, or only a word on the way to it?',
    source: 'RFC 9110 §15.2',
    seenIn: whereNone(({ status }) => status >= 100 && status < 200),
  },
  {
    id: 'head-has-body',
    question: 'The fields of this head may speak of a body; does one follow, with this method and this status?',
    source: 'RFC 9112 §6.3',
    seenIn: whereNone(({ method, status }) => method === 'HEAD' || status === 204 || status === 304),
  },
  {
    id: 'cl-beats-te',
    question: 'Two fields describe this body; which of them tells how it really travels?',
    source: 'RFC 9112 §6.3',
    seenIn: (evidence) => kindOf(evidence.actual) === 'length' && hasBoth(answerOf(evidence)),
  },
  {
    id: 'parseInt-length',
    question: 'How much of that text did your number come from, and what became of the rest?',
    source: 'RFC 9110 §8.6',
    seenIn: (evidence) => readsAsNumber(evidence),
  },
];

// No body was expected, and the program took the fields at their word.
function whereNone(holds: (answer: Answer) => boolean) {
  return (evidence: Evidence) => kindOf(evidence.expected) === 'none' && ['length', 'chunked', 'close'].includes(kindOf(evidence.actual)) && holds(answerOf(evidence));
}

// The text is not a plain number, and what came back is what parseInt or Number makes of it.
function readsAsNumber(evidence: Evidence): boolean {
  const [text, ...others] = answerOf(evidence).fields['content-length'] ?? [];
  if (text === undefined || others.length > 0 || /^\d+$/.test(text)) return false;
  const n = (evidence.actual as Partial<BodyKind> | undefined)?.n;
  return kindOf(evidence.actual) === 'length' && [Number.parseInt(text, 10), Number(text)].some((read) => Object.is(read, n));
}

function hasBoth({ fields }: Answer): boolean {
  return 'content-length' in fields && 'transfer-encoding' in fields;
}

function answerOf({ seen }: Evidence): Answer {
  const { method = '', status = 0, fields = {} } = seen as Partial<Answer>;
  return { method, status, fields };
}

function kindOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? String((value as { kind?: unknown }).kind) : '';
}
