import { newLines } from '../../learn/plain-display';
import type { State } from '../../learn/state';
import { course, onScreen, progressWith, slugs, stateWith, verdict } from './states';

const options = { color: false, ascii: false, width: 80 };
const plain = { ...onScreen, screen: false };

function said(before: State | undefined, now: State): string[] {
  return newLines(before, now, course, options).split('\n').slice(0, -1);
}

test('the first verdict comes with the progress and the keys', () => {
  const before = stateWith({ running: '01-one', options: plain });
  expect(said(undefined, before)).toEqual(['judging 01 one']);
  const { running: _running, ...idle } = before;
  expect(said(before, { ...idle, verdict: verdict('01-one', 'failed') })).toEqual([
    '01 one: failed, 0 of 1, 20 ms',
    'failed: works',
    '0 of 3 exercises pass',
    'keys: h hint, l list, r run, x reset, q quit',
  ]);
});

test('a pass says what n does', () => {
  const before = stateWith({ verdict: verdict('01-one', 'failed') });
  expect(said(before, { ...before, verdict: verdict('01-one', 'passed'), progress: { '01-one': 'passed' } })).toEqual([
    '01 one: passed, 1 of 1, 20 ms',
    'passed: works',
    'learned: What 01-one teaches.',
    'tested: in three ways',
    'compare: `npm run solution -- 01` shows a reference answer beside yours',
    '1 of 3 exercises pass',
    'n goes on to 02 two',
  ]);
});

test('what has been said is not said again', () => {
  const state = stateWith({ verdict: verdict('01-one', 'failed'), notice: { text: 'Said.' }, hint: { level: 1 } });
  expect(said(state, { ...state, progress: { '02-two': 'passed' } })).toEqual([]);
});

test.each<[string, Partial<State>, string[]]>([
  ['a notice', { notice: { text: 'n works once this exercise passes.' } }, ['n works once this exercise passes.']],
  ['a hint', { hint: { level: 1 } }, ['hint 1 of 3: a nudge']],
  ['the question about a reset', { view: { kind: 'reset' } }, ['Put 01 one back as it was handed out? A copy of yours is kept. y/N']],
  ['the list', { listed: 1 }, ['01 one: not started, current, the idea of 01-one', '02 two: not started, the idea of 02-two', '03 three: not started, the idea of 03-three']],
])('%s is said when it comes', (_, change, lines) => {
  const before = stateWith({ verdict: verdict('01-one', 'failed') });
  expect(said(before, { ...before, ...change })).toEqual(lines);
});

test('the offer of a hint comes with the fifth equal failure', () => {
  const before = stateWith({ verdict: verdict('01-one', 'failed') });
  const now = { ...before, verdict: verdict('01-one', 'failed'), failures: { signature: 'a', count: 5 } };
  expect(said(before, now)).toContain('The same check has failed 5 times in a row: h shows a hint.');
});

test('when all have passed it says what to do next', () => {
  const before = stateWith({ current: '03-three' }, progressWith(...slugs));
  const lines = said(before, { ...before, verdict: verdict('03-three', 'passed') });
  expect(lines).toContain('3 of 3 exercises pass');
  expect(lines.join('\n')).toContain('All 3 exercises pass. What next:');
});
