import { isDeepStrictEqual } from 'node:util';
import { detailsKey, type Details } from './bridge';
import type { CallOutcome } from './exercise';

declare global {
  namespace jest {
    interface Matchers<R> {
      /** The same bytes, in a Buffer or a Uint8Array. `when` says under which delivery: "cut after byte 7". */
      toEqualBytes(expected: Uint8Array, when?: string): R;
      /** The call threw, or rejected with, an error of this name; without a name, any error. */
      toThrowA(name?: string): R;
      /** The call returned this value; `seen` is evidence for a diagnosis. */
      toReturn(value: unknown, seen?: Record<string, unknown>): R;
    }
  }
}

expect.extend({
  toEqualBytes(actual: unknown, expected: Uint8Array, when?: string) {
    const same = actual instanceof Uint8Array && Buffer.from(expected).equals(actual);
    return verdict(same, same ? {} : { expected, actual, message: bytesSentence(expected, actual, when) });
  },
  toThrowA(outcome: CallOutcome, name?: string) {
    const wanted = name === undefined ? 'an error' : `a ${name}`;
    if ('returned' in outcome) return verdict(false, { call: outcome.call, expected: { is: wanted }, actual: outcome.returned });
    const { threw } = outcome;
    const right = !threw.notAnError && (name === undefined || threw.name === name);
    const message = `${outcome.call} threw ${threw.notAnError ? threw.message : `${threw.name}: ${threw.message}`}; expected ${wanted}.`;
    return verdict(right, { message, call: outcome.call, expected: { is: wanted }, actual: { is: threw.name }, threw });
  },
  toReturn(outcome: CallOutcome, value: unknown, seen: Record<string, unknown> = {}) {
    const { call } = outcome;
    if ('threw' in outcome) {
      const { threw } = outcome;
      return verdict(false, { message: `${call} threw ${threw.name}: ${threw.message}`, call, expected: value, threw, seen });
    }
    return verdict(isDeepStrictEqual(normal(outcome.returned), normal(value)), { call, expected: value, actual: outcome.returned, seen });
  },
});

// The error that a failing matcher throws is jest's; the details have to hang on the one that reaches the environment.
function verdict(pass: boolean, details: Details): { pass: boolean; message: () => string } {
  if (pass) return { pass, message: () => 'expected this not to be so' };
  throw Object.assign(new Error(details.message ?? 'the check failed'), { [detailsKey]: details });
}

// Objects made in another realm have another Object.prototype; what counts is what they hold.
function normal(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, normal(item)]));
  if (Array.isArray(value)) return Array.from(value, normal);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).sort().map(([key, item]) => [key, normal(item)]));
  return value;
}

function bytesSentence(expected: Uint8Array, actual: unknown, when: string | undefined): string {
  const where = when === undefined ? '' : `Sent ${when}: `;
  const expectedText = when === undefined ? 'Expected' : 'expected';
  if (!(actual instanceof Uint8Array)) return `${where}${expectedText} ${count(expected)}, got something that is not bytes.`;
  if (actual.length !== expected.length) return `${where}${expectedText} ${count(expected)}, got ${count(actual)}.`;
  const offset = expected.findIndex((byte, i) => byte !== actual[i]);
  return `${where}${expectedText} ${count(expected)}, got as many, but the byte at offset ${offset} differs.`;
}

function count(bytes: Uint8Array): string {
  return bytes.length === 1 ? '1 byte' : `${bytes.length} bytes`;
}
