// Verdicts made by hand, as the judge would make them.
import { escapeBytes } from '../../../fixtures/wire/escape';
import type { BytesValue, Check, Verdict, WireEvent } from '../../judge/verdict';

export function bytesValue(text: string | Uint8Array): BytesValue {
  const bytes = Buffer.from(text as string);
  return { bytes: bytes.toString('base64'), text: escapeBytes(bytes) };
}

export function wireEvent(ms: number, from: WireEvent['from'], event: WireEvent['event'], text?: string, connection = 1): WireEvent {
  const bytes = text === undefined ? undefined : Buffer.from(text);
  return { ms, connection, from, event, ...(bytes ? { text: escapeBytes(bytes), bytes: bytes.toString('base64') } : {}) };
}

export function verdictOf(partial: Partial<Verdict>): Verdict {
  return { exercise: '09-read-to-end', status: 'failed', checks: [], types: [], output: '', durationMs: 84, ...partial };
}

export function passedCheck(name: string): Check {
  return { name, status: 'passed' };
}

export function skippedCheck(name: string): Check {
  return { name, status: 'skipped', wire: [] };
}

const quote = 'The quick brown fox\r\n';

/** A failure with everything that a screen can show. */
export const firstChunkOnly = verdictOf({
  checks: [
    passedCheck('connects to the host and port it is given'),
    passedCheck('returns every byte of a short answer'),
    {
      name: 'returns every byte however the stream is cut',
      status: 'failed',
      message: 'your answer was ready after the first byte',
      expected: bytesValue(quote),
      actual: bytesValue('T'),
      at: { file: 'exercises/09-read-to-end.ts', line: 14, column: 5 },
      misconception: { id: 'first-chunk', question: 'How many times did your handler run, and what had arrived the first time?', source: 'RFC 9293 §3.9.1' },
      wire: [wireEvent(0.3, 'you', 'connect'), ...[...quote].map((letter, i) => wireEvent(1 + i / 2.5, 'peer', 'bytes', letter)), wireEvent(9.2, 'peer', 'fin')],
    },
    skippedCheck('rejects when the line breaks'),
    skippedCheck('closes every socket it opens'),
  ],
});

export const passing = verdictOf({ status: 'passed', checks: [passedCheck('returns every byte of a short answer')], durationMs: 61 });
