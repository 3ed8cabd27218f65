import type { Lesson } from '../../course/lesson';
import { renderScreen } from '../../report/screen';
import type { Verdict } from '../../judge/verdict';
import { bytesValue, firstChunkOnly, passedCheck, passing, skippedCheck, verdictOf } from './verdicts';

const lesson: Lesson = {
  idea: 'bytes come until the other side says FIN',
  minutes: 5,
  hints: ['one', 'two', 'three'],
  learned: 'Only the end of the stream says that everything has come.',
  tested: 'with no bytes, one byte, and 5 MiB',
};

function lines(verdict: Verdict, width = 78, given?: Lesson, ascii = false): string[] {
  return renderScreen(verdict, { color: false, ascii, width }, given).split('\n');
}

test('a failure shows what was expected, what came, the wire, and the question', () => {
  expect(lines(firstChunkOnly)).toEqual([
    '✗ 09 read-to-end                                                2 of 5 · 84 ms',
    '',
    '  ✓ connects to the host and port it is given',
    '  ✓ returns every byte of a short answer',
    '  ✗ returns every byte however the stream is cut',
    '      expected  21 bytes  "The quick brown fox\\r\\n"',
    '      got       1 byte    "T"',
    '                            ^ 20 bytes are missing',
    '      on the wire   you                        server',
    '           0 ms     connect ─────────────────▶',
    '           1 ms           ◀─────────────────── "T"',
    '           1 ms           ◀─────────────────── "h"   19 more, one byte each',
    '           9 ms           ◀─────────────────── FIN',
    '      your answer was ready after the first byte',
    '                                                exercises/09-read-to-end.ts:14',
    '      How many times did your handler run, and what had arrived the first',
    '      time? (RFC 9293 §3.9.1)',
    '  · 2 more checks wait for this one',
    '',
  ]);
});

test('forty columns are enough', () => {
  expect(lines(firstChunkOnly, 40)).toEqual([
    '✗ 09 read-to-end          2 of 5 · 84 ms',
    '',
    ' ✓ connects to the host and port it is',
    '   given',
    ' ✓ returns every byte of a short answer',
    ' ✗ returns every byte however the stream',
    '   is cut',
    '   expected  21 bytes',
    '     "The quick brown fox\\r\\n"',
    '   got       1 byte',
    '     "T"',
    '       ^ 20 bytes are missing',
    '   on the wire',
    '       0 ms  ▶ you     connect',
    '       1 ms  ◀ server  "T"',
    '       1 ms  ◀ server  "h"',
    '                       19 more, one byte',
    '                       each',
    '       9 ms  ◀ server  FIN',
    '   your answer was ready after the first',
    '   byte   exercises/09-read-to-end.ts:14',
    '   How many times did your handler run,',
    '   and what had arrived the first time?',
    '   (RFC 9293 §3.9.1)',
    ' · 2 more checks wait for this one',
    '',
  ]);
});

test('the ASCII screen has the same lines in ASCII', () => {
  const ascii = lines(firstChunkOnly, 78, undefined, true);
  expect(ascii.slice(0, 12)).toEqual([
    'x 09 read-to-end                                                2 of 5 - 84 ms',
    '',
    '  + connects to the host and port it is given',
    '  + returns every byte of a short answer',
    '  x returns every byte however the stream is cut',
    '      expected  21 bytes  "The quick brown fox\\r\\n"',
    '      got       1 byte    "T"',
    '                            ^ 20 bytes are missing',
    '      on the wire   you                        server',
    '           0 ms     connect ----------------->',
    '           1 ms           <------------------- "T"',
    '           1 ms           <------------------- "h"   19 more, one byte each',
  ]);
  expect(ascii.join('')).toMatch(/^[\x20-\x7e]*$/);
});

test('after a pass comes what was learned and how it was tested', () => {
  expect(lines(passing, 70, lesson)).toEqual([
    '✓ 09 read-to-end                                        1 of 1 · 61 ms',
    '',
    '  ✓ returns every byte of a short answer',
    '',
    '  learned  Only the end of the stream says that everything has come.',
    '  tested   with no bytes, one byte, and 5 MiB',
    '  compare  `npm run solution -- 09` shows a reference answer beside',
    '           yours',
    '',
  ]);
});

test('before the start comes which file to open, and what it is about', () => {
  expect(lines(verdictOf({ status: 'not-started', durationMs: 1 }), 60, lesson)).toEqual([
    '· 09 read-to-end                                 not started',
    '',
    '  Open the file, read its first lines, complete it and save:',
    '  each save is judged at once.',
    '',
    '  file     exercises/09-read-to-end.ts',
    '  idea     bytes come until the other side says FIN',
    '  time     about 5 minutes',
    '',
  ]);
});

test('type errors and what the program printed come last', () => {
  const verdict = verdictOf({
    status: 'type-error',
    checks: [passedCheck('returns every byte of a short answer')],
    types: [{ file: 'exercises/09-read-to-end.ts', line: 4, column: 3, code: 2322, message: "Type 'string' is not assignable to type 'Buffer'." }],
    output: 'got a piece\n  { length: 3 }\n',
  });
  expect(lines(verdict, 70)).toEqual([
    '✗ 09 read-to-end                           type error · 1 of 1 · 84 ms',
    '',
    '  It does what it should; what is left is that its types do not fit.',
    '',
    '  ✓ returns every byte of a short answer',
    '',
    '  exercises/09-read-to-end.ts:4:3',
    "    Type 'string' is not assignable to type 'Buffer'.",
    '',
    '  your program printed',
    '    got a piece',
    '      { length: 3 }',
    '',
  ]);
});

describe('a status that the checks do not explain has a sentence of its own', () => {
  test.each([
    ['syntax-error', 'syntax error', 'The file cannot be read as TypeScript, so nothing was run.'],
    ['crashed', 'crashed', 'Your program ended with an error that nothing caught.'],
    ['exited', 'ended itself', 'Your program ended itself before its checks were over.'],
    ['timed-out', 'timed out', 'Your program did not come to an end, and was stopped.'],
    ['out-of-memory', 'out of memory', 'Your program was stopped: it needed more memory than the 512 MiB it may have.'],
    ['output-flood', 'too much output', 'Your program was stopped: it printed more than 1 MiB.'],
  ] as const)('%s', (status, word, sentence) => {
    const [head, , first] = lines(verdictOf({ status, durationMs: 5012 }), 90);
    expect(head).toMatch(new RegExp(`^✗ 09 read-to-end +${word} · 5\\.0 s$`));
    expect(first).toBe(`  ${sentence}`);
  });
});

test('a fault of the kit says whose it is, and shows no stack', () => {
  const checks = [{ name: 'the kit is in order', status: 'failed' as const, message: 'The kit itself failed: ENOENT\n    at harness/judge/host.ts:12' }];
  const text = lines(verdictOf({ status: 'harness-error', checks }), 70);
  expect(text).toEqual([
    '! 09 read-to-end                                the kit failed · 84 ms',
    '',
    '  The kit itself failed. This is not your doing, and nothing is',
    '  counted. `npm run doctor` looks for the cause.',
    '',
    '  ✗ the kit is in order',
    '      The kit itself failed: ENOENT',
    '',
  ]);
});

test('checks that wait for nothing that failed are only counted', () => {
  expect(lines(verdictOf({ status: 'syntax-error', checks: [skippedCheck('a')] }), 60).slice(4)).toEqual(['  · 1 check waits', '']);
});

test('where there is little room, the checks that pass become one line and the output is cut', () => {
  const output = Array.from({ length: 30 }, (_, i) => `line ${i + 1}\n`).join('');
  const brief = renderScreen({ ...firstChunkOnly, output }, { color: false, ascii: false, width: 78 }, undefined, 2).split('\n');
  expect(brief.slice(2, 4)).toEqual(['  ✓ 2 checks pass', '  ✗ returns every byte however the stream is cut']);
  expect(brief.slice(-8)).toEqual(['  your program printed', '    line 1', '    line 2', '    line 3', '    … 25 more lines …', '    line 29', '    line 30', '']);
});

test('colours change nothing but the colours', () => {
  const coloured = renderScreen(firstChunkOnly, { color: true, ascii: false, width: 78 });
  expect(coloured).toContain('\x1b[31m');
  expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(renderScreen(firstChunkOnly, { color: false, ascii: false, width: 78 }));
});

test('long values are cut around their first difference, and stand under each other', () => {
  const expected = `${'abcdefghij'.repeat(20)}X${'klmno'.repeat(20)}`;
  const check = { name: 'sends it all', status: 'failed' as const, expected: bytesValue(expected), actual: bytesValue(expected.replace('X', 'Y')) };
  expect(lines(verdictOf({ checks: [check] }), 70).slice(3, 6)).toEqual([
    '      expected  301 bytes  …defghijabcdefghijabcdefghijXklmnoklmnoklm…',
    '      got       301 bytes  …defghijabcdefghijabcdefghijYklmnoklmnoklm…',
    '                   the first difference, at offset 200 ^',
  ]);
});
