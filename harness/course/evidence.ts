// Questions that misconceptions ask of the evidence.
import type { Evidence } from './misconception';

/** Whether `value` is a Buffer or another array of bytes. */
export function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}

/** What came is the beginning of what was expected, and not all of it. */
export function isOnlyTheBeginning({ expected, actual }: Evidence): boolean {
  return isBytes(expected) && isBytes(actual) && actual.length < expected.length && Buffer.from(expected).subarray(0, actual.length).equals(actual);
}

/** Bytes that are no UTF-8 came back as the replacement character U+FFFD (EF BF BD). */
export function becameText({ expected, actual }: Evidence): boolean {
  const replacement = Buffer.from('\ufffd');
  return isBytes(expected) && isBytes(actual) && Buffer.from(actual).includes(replacement) && !Buffer.from(expected).includes(replacement);
}

/** The program ended because nobody listened for an 'error' event or handled a rejection. */
export function crashedWith({ ended, threw }: Evidence, ...codes: string[]): boolean {
  const code = ended?.error?.code ?? threw?.code;
  return ended?.status === 'crashed' && code !== undefined && codes.includes(code);
}

export function usesModule({ facts }: Evidence, ...modules: string[]): boolean {
  return facts.some((fact) => fact.kind === 'uses' && modules.includes(fact.what));
}

export function leavesOpen({ facts }: Evidence): boolean {
  return facts.some(({ kind }) => kind === 'left-open');
}

export function timedOut({ ended }: Evidence): boolean {
  return ended?.status === 'timed-out';
}

/** Whether the learner's side did this on any connection. */
export function youDid({ wire }: Evidence, event: 'connect' | 'bytes' | 'fin' | 'reset'): boolean {
  return wire.some((row) => row.from === 'you' && row.event === event);
}

/** Everything the learner's side sent in this check, as text. */
export function youSent({ wire }: Evidence): string {
  const pieces = wire.filter(({ from, event }) => from === 'you' && event === 'bytes').map(({ bytes = '' }) => Buffer.from(bytes, 'base64'));
  return Buffer.concat(pieces).toString('latin1');
}
