import { frame } from '../../learn/frame';
import type { State } from '../../learn/state';
import { course, onScreen, progressWith, slugs, stateWith, verdict } from './states';

function screen(state: State, rows = 14, width = 79): string[] {
  return frame(state, course, { color: false, ascii: false, width }, rows);
}

test('the verdict stands at the bottom, over the progress and the keys', () => {
  expect(screen(stateWith({ verdict: verdict('01-one', 'failed') }))).toEqual([
    '', '', '', '', '', '', '', '',
    '✗ 01 one                                                         0 of 1 · 20 ms',
    '',
    '  ✗ works',
    '',
    '',
    '  ░░░░░░░░░░░░░░░  0/3    h hint  l list  r run  x reset  q quit',
  ]);
});

test('after a pass n is there', () => {
  expect(screen(stateWith({ current: '01-one', verdict: verdict('01-one', 'passed') }, progressWith('01-one')), 10)).toEqual([
    '✓ 01 one                                                         1 of 1 · 20 ms',
    '',
    '  ✓ works',
    '',
    '  learned  What 01-one teaches.',
    '  tested   in three ways',
    '  compare  `npm run solution -- 01` shows a reference answer beside yours',
    '',
    '',
    '  ▓▓▓▓▓░░░░░░░░░░  1/3    n next  h hint  l list  r run  x reset  q quit',
  ]);
});

test('before the first verdict the exercise is named, and what goes on', () => {
  expect(screen(stateWith({ running: '01-one' }), 4)).toEqual([
    '· 01 one',
    '',
    '  judging 01 one …',
    '  ░░░░░░░░░░░░░░░  0/3    h hint  l list  r run  q quit',
  ]);
});

test('the line for notices does not move what is above it', () => {
  const quiet = stateWith({ verdict: verdict('01-one', 'failed') });
  const saying = { ...quiet, notice: { text: 'n works once this exercise passes.' } };
  const [before, after] = [screen(quiet), screen(saying)];
  expect(after.at(-2)).toBe('  n works once this exercise passes.');
  expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
});

test('a hint stands under the verdict', () => {
  const lines = screen(stateWith({ verdict: verdict('01-one', 'failed'), hint: { level: 2 } }));
  expect(lines.slice(-6)).toEqual(['  ✗ works', '', '  hint 2 of 3: an approach', '', '', expect.stringContaining('h hint')]);
});

test('the last hint leaves nothing for h', () => {
  expect(screen(stateWith({ verdict: verdict('01-one', 'failed'), hint: { level: 3 } })).at(-1)).toBe('  ░░░░░░░░░░░░░░░  0/3    l list  r run  x reset  q quit');
});

test('after five equal failures the hint is offered, until it is shown', () => {
  const state = stateWith({ verdict: verdict('01-one', 'failed'), failures: { signature: 'a', count: 5 } });
  const offer = '  The same check has failed 5 times in a row: h shows a hint.';
  expect(screen(state)).toContain(offer);
  expect(screen({ ...state, failures: { signature: 'a', count: 4 } })).not.toContain(offer);
  expect(screen({ ...state, hint: { level: 1 } })).not.toContain(offer);
});

test('the question about a reset stands over the keys that answer it', () => {
  expect(screen(stateWith({ verdict: verdict('01-one', 'failed'), view: { kind: 'reset' } }), 14, 90).slice(-2)).toEqual([
    '  Put 01 one back as it was handed out? A copy of yours is kept. y/N',
    '  ░░░░░░░░░░░░░░░  0/3    y yes  N no',
  ]);
});

test('the list shows every exercise with its state, and the one that Enter would choose', () => {
  const state = stateWith({ view: { kind: 'list', at: 1 }, progress: { '01-one': 'passed', '02-two': 'in-progress' } });
  expect(screen(state, 6)).toEqual([
    '  ✓ 01 one    the idea of 01-one',
    '› · 02 two    the idea of 02-two',
    '    03 three  the idea of 03-three',
    '',
    '',
    '  ▓▓▓▓▓░░░░░░░░░░  1/3    up/down move  Enter choose  Esc back  q quit',
  ]);
});

test('a list longer than the screen shows the part around the chosen one', () => {
  const lines = screen(stateWith({ view: { kind: 'list', at: 2 } }), 4);
  expect(lines.slice(0, 1)).toEqual(['›   03 three  the idea of 03-three']);
});

test('when all have passed it says so, and what to do next', () => {
  const state = stateWith({ current: '03-three', verdict: verdict('03-three', 'passed') }, progressWith(...slugs));
  const lines = screen(state, 14).join('\n');
  expect(lines).toContain('All 3 exercises pass. What next:');
  expect(lines).toContain('▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓  3/3    h hint  l list');
});

test('a verdict with no room for it keeps its head and its end, and says where the rest is', () => {
  const made = { ...verdict('01-one', 'failed'), types: Array.from({ length: 20 }, (_, i) => ({ file: 'a.ts', line: i, column: 1, code: 1, message: `issue ${i}` })) };
  expect(screen(stateWith({ verdict: made }), 8)).toEqual([
    '✗ 01 one                                                         0 of 1 · 20 ms',
    '  … npm run check -- 01 shows all of it',
    '    issue 18',
    '  a.ts:19:1',
    '    issue 19',
    '',
    '',
    expect.stringContaining('q quit'),
  ]);
});

test('in forty columns the keys take more lines', () => {
  expect(screen(stateWith({ verdict: verdict('01-one', 'failed') }), 10, 39).slice(-2)).toEqual([
    '  ░░░░░░░░░░░░░░░  0/3    h hint',
    '  l list  r run  x reset  q quit',
  ]);
});

test('without an input only Ctrl-C is left', () => {
  expect(screen(stateWith({ deaf: true, options: onScreen })).at(-1)).toBe('  ░░░░░░░░░░░░░░░  0/3    Ctrl-C quit');
});
