import { afterHint, afterReset, afterUndo, afterVerdict, withCurrent } from '../../progress/change';
import type { ExerciseProgress, Progress } from '../../progress/progress';
import { verdictOf } from './temporary';

const slug = '09-read-to-end';
const now = new Date('2026-01-02T03:04:05.678Z');
const passed: ExerciseProgress = { state: 'passed', attempts: 3, passedAt: '2025-12-31T00:00:00.000Z', hintLevel: 2 };

function progressWith(entry?: ExerciseProgress): Progress {
  return { current: '01-other', exercises: entry ? { [slug]: entry } : {} };
}

test.each([
  ['a first failure', undefined, 'failed', { state: 'in-progress', attempts: 1 }],
  ['a second failure', { state: 'in-progress', attempts: 1 }, 'timed-out', { state: 'in-progress', attempts: 2 }],
  ['a type error', undefined, 'type-error', { state: 'in-progress', attempts: 1 }],
  ['a pass', { state: 'in-progress', attempts: 4, hintLevel: 1 }, 'passed', { state: 'passed', attempts: 5, hintLevel: 1, passedAt: now.toISOString() }],
  ['a pass that is judged again', passed, 'passed', passed],
  ['a failure after a pass', passed, 'failed', { ...passed, state: 'in-progress', attempts: 4 }],
  ['a pass after a pass and a failure', { ...passed, state: 'in-progress' }, 'passed', { ...passed, attempts: 4 }],
  ['the stub, never judged before', undefined, 'not-started', undefined],
  ['the stub again', passed, 'not-started', { ...passed, state: 'not-started' }],
  ['a fault of the kit', passed, 'harness-error', passed],
] as const)('%s', (_, before, status, after) => {
  expect(afterVerdict(progressWith(before), verdictOf(slug, status), now)).toEqual(progressWith(after));
});

test.each([
  ['the first hint', undefined, 1, { state: 'not-started', attempts: 0, hintLevel: 1 }],
  ['a later one', { state: 'in-progress', attempts: 2, hintLevel: 1 }, 3, { state: 'in-progress', attempts: 2, hintLevel: 3 }],
  ['an earlier one again', passed, 1, passed],
] as const)('hints: %s', (_, before, level, after) => {
  expect(afterHint(progressWith(before), slug, level)).toEqual(progressWith(after));
});

test('a reset starts afresh, counts on, and touches neither others nor the current exercise', () => {
  const before: Progress = { current: '13-lines', exercises: { [slug]: passed, '13-lines': passed } };
  expect(afterReset(before, [slug, '02-parse-port'])).toEqual({ current: '13-lines', exercises: { [slug]: { state: 'not-started', attempts: 3 }, '13-lines': passed } });
});

test('an undo brings the entries back', () => {
  expect(afterUndo(afterReset(progressWith(passed), [slug]), { [slug]: passed })).toEqual(progressWith(passed));
});

test('a change leaves the value that it was given as it was', () => {
  const before = Object.freeze({ exercises: Object.freeze({}) });
  afterVerdict(before, verdictOf(slug, 'failed'), now);
  withCurrent(before, slug);
  expect(before).toEqual({ exercises: {} });
});
