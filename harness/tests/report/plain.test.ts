import * as fc from 'fast-check';
import type { Lesson } from '../../course/lesson';
import { factsOf, type Facts } from '../../report/facts';
import { renderPlain } from '../../report/plain';
import { renderScreen } from '../../report/screen';
import { widthOf } from '../../report/text';
import type { Status, Verdict } from '../../judge/verdict';
import { bytesValue, firstChunkOnly, passing, verdictOf, wireEvent } from './verdicts';

const options = { color: false, ascii: false, width: 90 };
const lesson: Lesson = { idea: 'bytes come until FIN', minutes: 5, hints: ['1', '2', '3'], learned: 'A stream has no seams.', tested: 'with 5 MiB' };

test('a failure is said line by line, without signs or columns', () => {
  expect(renderPlain(firstChunkOnly, options).split('\n')).toEqual([
    '09 read-to-end: failed, 2 of 5, 84 ms',
    'passed: connects to the host and port it is given',
    'passed: returns every byte of a short answer',
    'failed: returns every byte however the stream is cut',
    '  expected: 21 bytes, "The quick brown fox\\r\\n"',
    '  got: 1 byte, "T"',
    '  difference: 20 bytes are missing',
    '  on the wire:',
    '    0 ms, you: connect',
    '    1 ms, server: "T"',
    '    1 ms, server: "h", 19 more, one byte each',
    '    9 ms, server: FIN',
    '  your answer was ready after the first byte',
    '  at exercises/09-read-to-end.ts:14',
    '  question: How many times did your handler run, and what had arrived the first time? (RFC 9293 §3.9.1)',
    '2 more checks wait for this one',
    '',
  ]);
});

test('a pass says what was learned', () => {
  expect(renderPlain(passing, options, lesson)).toBe(
    '09 read-to-end: passed, 1 of 1, 61 ms\npassed: returns every byte of a short answer\nlearned: A stream has no seams.\ntested: with 5 MiB\n' +
      'compare: `npm run solution -- 09` shows a reference answer beside yours\n',
  );
});

const statuses: Status[] = ['passed', 'failed', 'not-started', 'type-error', 'syntax-error', 'crashed', 'exited', 'timed-out', 'out-of-memory', 'output-flood', 'harness-error'];

const everything: Verdict = {
  ...firstChunkOnly,
  checks: firstChunkOnly.checks.map((check) => (check.status === 'failed' ? { ...check, advice: ['Ask the socket whether it is done.'] } : check)),
  types: [{ file: 'exercises/09-read-to-end.ts', line: 4, column: 3, code: 2322, message: 'Two types do not fit.' }],
  output: 'first line\nsecond line\n',
};

test.each(statuses)('the screen and the plain lines of a verdict that is "%s" say the same', (status) => {
  const verdict = { ...everything, status };
  const [screen, plain] = [renderScreen(verdict, { ...options, width: 100 }, lesson), renderPlain(verdict, options, lesson)].map(squeezed);
  const words = wordsOf(factsOf(verdict, lesson));
  expect(words.filter((word) => !screen!.includes(squeezed(word)))).toEqual([]);
  expect(words.filter((word) => !plain!.includes(squeezed(word)))).toEqual([]);
});

function wordsOf({ title, figures, sentence, checks, waiting, issues, output, lesson: lines }: Facts): string[] {
  const found = checks.flatMap(({ name, message, place, question, advice, wire }) => [name, message, place, question, ...advice, ...wireWords(wire)]);
  return [title, ...figures, sentence, ...found, waiting, ...issues.flatMap(({ place, message }) => [place, message]), ...output, ...lines.flat()].filter((word) => word !== undefined);
}

function wireWords(wire: Facts['checks'][number]['wire']): (string | undefined)[] {
  return wire ? [wire.peer, ...wire.groups.flatMap(({ title, rows }) => [title, ...rows.flatMap(({ ms, lines, note }) => [ms, ...lines, note])])] : [];
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test.each([40, 50, 60, 77, 100])('no line of the screen is wider than %i columns', (width) => {
  const verdict = { ...everything, output: `${'long '.repeat(100)}\n` };
  const lines = renderScreen(verdict, { ...options, width }, lesson).split('\n');
  expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
});

test('nothing that a learner\'s program makes can steer the terminal', () => {
  const hostile = fc.string({ unit: fc.constantFrom('a', ' ', '\x1b', '[2J', '\x07', '\r', '\n', '\t', '\u202e', '\x9b', '\u2028', '\ud800', '漢', '"', '\\'), maxLength: 40 });
  fc.assert(
    fc.property(hostile, fc.boolean(), fc.integer({ min: 20, max: 120 }), (text, ascii, width) => {
      const at = { file: text, line: 1, column: 1 };
      const question = { id: text, question: text, source: text };
      const checks = [
        { name: text || 'a', status: 'failed' as const, message: text, expected: text, actual: { [text]: [text, bytesValue(text)] }, at, misconception: question, advice: [text], wire: [wireEvent(1, 'peer', 'bytes', text), { ...wireEvent(2, 'you', 'timeout'), text }] },
        { name: 'b', status: 'failed' as const, expected: bytesValue(`${text}x`), actual: bytesValue(text) },
      ];
      const verdict = verdictOf({ checks, types: [{ ...at, code: 1, message: text }], output: text });
      const drawing = { color: false, ascii, width };
      const allowed = ascii ? /^[\x20-\x7e\n]*$/ : /^(?:\n|\P{C})*$/u;
      expect(renderScreen(verdict, drawing, lesson)).toMatch(allowed);
      expect(renderPlain(verdict, drawing, lesson)).toMatch(allowed);
    }),
    { numRuns: 200, seed: 7 },
  );
});
