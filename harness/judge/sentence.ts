import * as util from 'node:util';
import type { Description, Details } from '../course/bridge';

/** One plain sentence for a failed check: what was expected and what came. */
export function sentenceOf(details: Details): string {
  if (details.message !== undefined) return firstSentence(details.message);
  const { call, expected, actual } = details;
  const came = call === undefined ? `Got ${inWords(actual)}` : `${call} gave ${inWords(actual)}`;
  return `${came}; expected ${inWords(expected)}.`;
}

/** A value in a few words: bytes by their number, the rest as code. */
export function inWords(value: unknown): string {
  if (value instanceof Uint8Array) return value.length === 1 ? '1 byte' : `${value.length} bytes`;
  if (typeof value === 'string') return shortened(JSON.stringify(value));
  if (isDescription(value)) return describe(value);
  if (typeof value === 'object' && value !== null && '$$typeof' in value) return shortened(String(value));
  return shortened(util.inspect(value, { depth: 4, breakLength: Infinity, maxArrayLength: 10, maxStringLength: 100 }));
}

export function isDescription(value: unknown): value is Description {
  return typeof value === 'object' && value !== null && typeof (value as { is?: unknown }).is === 'string';
}

function describe({ is, ...facts }: Description): string {
  const known = Object.entries(facts).map(([name, fact]) => `${name}: ${util.inspect(fact)}`);
  return known.length > 0 ? `a ${is} (${known.join(', ')})` : is;
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

function firstSentence(message: string): string {
  const line = message.split('\n').find((each) => each.trim() !== '')?.trim() ?? '';
  return line === '' || /[.!?…:]$|[.!?…]["')\]]$/.test(line) ? line : `${line}.`;
}
