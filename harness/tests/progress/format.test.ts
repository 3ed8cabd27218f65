import { formatProgress, parseProgress } from '../../progress/format';
import type { Progress } from '../../progress/progress';

const progress: Progress = {
  current: '13-lines',
  exercises: {
    '13-lines': { state: 'in-progress', attempts: 2, hintLevel: 1 },
    '02-parse-port': { state: 'passed', attempts: 1, passedAt: '2026-01-02T03:04:05.678Z' },
  },
};

test('what is written is read again', () => {
  expect(parseProgress(formatProgress(progress))).toEqual(progress);
  expect(parseProgress(formatProgress({ exercises: {} }))).toEqual({ exercises: {} });
});

test('the text can be read by hand: one fact a line, exercises in order', () => {
  expect(formatProgress(progress)).toBe(`{
  "version": 1,
  "current": "13-lines",
  "exercises": {
    "02-parse-port": {
      "state": "passed",
      "attempts": 1,
      "passedAt": "2026-01-02T03:04:05.678Z"
    },
    "13-lines": {
      "state": "in-progress",
      "attempts": 2,
      "hintLevel": 1
    }
  }
}
`);
});

test('a sentence about damage is not written', () => {
  expect(formatProgress({ exercises: {}, damaged: 'x' })).not.toContain('damaged');
});

test('a byte order mark in front is no damage', () => {
  expect(parseProgress(`\uFEFF${formatProgress(progress)}`)).toEqual(progress);
});

test.each([
  ['nothing', ''],
  ['half of it', formatProgress(progress).slice(0, 90)],
  ['zeros, as after a power cut', '\0'.repeat(64)],
  ['no object', '[]'],
  ['null', 'null'],
  ['no version', '{"exercises":{}}'],
  ['a version that is no number', '{"version":"1","exercises":{}}'],
  ['no exercises', '{"version":1}'],
  ['a list of exercises', '{"version":1,"exercises":[]}'],
  ['a state that is none', '{"version":1,"exercises":{"09-x":{"state":"pased","attempts":1}}}'],
  ['attempts that are no count', '{"version":1,"exercises":{"09-x":{"state":"passed","attempts":-1}}}'],
  ['an entry that is null', '{"version":1,"exercises":{"09-x":null}}'],
  ['a hint level that is none', '{"version":1,"exercises":{"09-x":{"state":"passed","attempts":1,"hintLevel":"2"}}}'],
  ['a date that is no text', '{"version":1,"exercises":{"09-x":{"state":"passed","attempts":1,"passedAt":5}}}'],
  ['a current that is no text', '{"version":1,"current":9,"exercises":{}}'],
])('damaged: %s', (_, text) => {
  expect(parseProgress(text)).toBe('damaged');
});

test('a later version is not damage', () => {
  expect(parseProgress('{"version":2,"whatever":true}')).toBe('newer');
});
