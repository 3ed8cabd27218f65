// What a witness says of an exercise, and the small comparisons that lead to it.
import { isDeepStrictEqual } from 'node:util';
import { escapeBytes } from '../../fixtures/wire/escape';

export type Outcome =
  | { is: 'agrees'; settled: string[] }
  | { is: 'differs'; sentences: string[]; settled: string[] }
  | { is: 'not applicable'; why: string }
  | { is: 'missing'; install: string };

/** The witness cannot be asked this; the message says why. */
export class NotApplicable extends Error {}

/** A part that the witness needs is not installed; `install` is the command that brings it. */
export class Missing extends Error {
  constructor(readonly install: string) {
    super(`Missing: ${install}`);
  }
}

/** The findings of one look at one witness: sentences, collected rather than thrown, so that all differences are seen at once. */
export class Findings {
  readonly differences: string[] = [];
  readonly settled: string[] = [];

  /** Notes a difference unless both are deeply equal; `what` begins the sentence. */
  same(what: string, actual: unknown, expected: unknown): void {
    if (!isDeepStrictEqual(plain(actual), plain(expected))) this.differences.push(`${what}: expected ${shown(expected)}, got ${shown(actual)}`);
  }

  /** The same, for a difference that a source allows: it is told, and is no defect. */
  sameUnless(source: string | undefined, what: string, actual: unknown, expected: unknown): void {
    if (source === undefined) return this.same(what, actual, expected);
    if (!isDeepStrictEqual(plain(actual), plain(expected))) this.settled.push(`${what}: expected ${shown(expected)}, got ${shown(actual)}; ${source}`);
  }
}

const patienceMs = 10_000;

/** Runs one look; what it throws, and what takes longer than 10 s, is a difference. */
export async function outcomeOf(look: (findings: Findings) => Promise<void>): Promise<Outcome> {
  const findings = new Findings();
  try {
    await withinPatience(look(findings));
  } catch (error) {
    if (error instanceof NotApplicable) return { is: 'not applicable', why: error.message };
    if (error instanceof Missing) return { is: 'missing', install: error.install };
    findings.differences.push(`It failed with ${String(error)}`);
  }
  const { differences: sentences, settled } = findings;
  return sentences.length > 0 ? { is: 'differs', sentences, settled } : { is: 'agrees', settled };
}

async function withinPatience(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error(`No end within ${patienceMs / 1000} s`)), patienceMs)));
  try {
    await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

// A Buffer is compared by its bytes, whatever it is a view of.
function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
}

function shown(value: unknown): string {
  const text = value instanceof Map ? JSON.stringify([...value]) : value instanceof Uint8Array ? `${value.length} bytes "${escapeBytes(Buffer.from(value))}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
