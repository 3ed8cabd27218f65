// `check` with a judge whose verdicts are made up; the real one is asked in process.test.ts.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exercises } from '../../course/manifest';
import { startJudge, type JudgeRequest } from '../../judge/judge';
import type { Check, Status, Verdict } from '../../judge/verdict';
import { readProgress } from '../../progress/progress';
import { exerciseFile, solutionFile } from '../../workspace';
import { progressPath, temporaryWorkspace, writeProgress } from '../progress/temporary';
import { koans } from './context';

jest.mock('../../judge/judge');

const slugs = exercises().map(({ slug }) => slug);
const [one, two, three] = slugs as [string, string, string];
const requests: JudgeRequest[] = [];
const close = jest.fn(() => Promise.resolve());

beforeEach(() => {
  requests.length = 0;
  close.mockClear();
});

function judgeSays(statuses: Record<string, Status>, otherwise: Status = 'passed'): void {
  jest.mocked(startJudge).mockImplementation(() => ({
    judge(request) {
      requests.push(request);
      return Promise.resolve(verdictOf(request.exercise, statuses[request.exercise] ?? otherwise));
    },
    prepare: () => {},
    close,
  }));
}

function verdictOf(exercise: string, status: Status): Verdict {
  const check: Check = { name: 'does what it should', status: status === 'passed' ? 'passed' : 'failed' };
  return { exercise, status, checks: status === 'not-started' ? [] : [check], types: [], output: '', durationMs: 7 };
}

test.each([
  ['all pass', {}, 0],
  ['one does not', { [two]: 'failed' }, 1],
  ['one is not started', { [two]: 'not-started' }, 1],
  ['one is stopped', { [one]: 'timed-out' }, 1],
  ['the kit fails', { [one]: 'failed', [two]: 'harness-error' }, 3],
] as [string, Record<string, Status>, number][])('exit code: %s', async (_, statuses, code) => {
  using workspace = temporaryWorkspace();
  judgeSays(statuses);
  expect((await koans(workspace, ['check'])).code).toBe(code);
  expect(close).toHaveBeenCalledTimes(1);
});

test('without names all exercises are judged, in order, as the learner wrote them', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({});
  await koans(workspace, ['check']);
  expect(requests).toEqual(slugs.map((exercise) => ({ exercise, file: exerciseFile(workspace, exercise), imports: 'exercises' })));
});

test('numbers, slugs and paths name exercises, each judged once', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({});
  await koans(workspace, ['check', String(Number(three.slice(0, 2))), one, `exercises/${three}.ts`]);
  expect(requests.map(({ exercise }) => exercise)).toEqual([three, one]);
});

test('several: a line for what passed or was not started, everything for what failed, and a summary', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({ [two]: 'failed', [three]: 'not-started' });
  const { output } = await koans(workspace, ['check', one, two, three, '--seed', 's']);
  const title = (slug: string) => slug.replace('-', ' ');
  expect(output).toBe(`${title(one)}: passed, 1 of 1, 7 ms\n${title(two)}: failed, 0 of 1, 7 ms\nfailed: does what it should\n${title(three)}: not started\n1 of 3 passed, seed s\n`);
});

test('one that passed says what was learned, and the seed that repeats the run', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({});
  const { output } = await koans(workspace, ['check', one]);
  expect(output).toMatch(/\npassed: does what it should\nlearned: .+\ntested: .+\n(?:.+\n)?seed [0-9a-f]{6}\n$/);
});

test('a terminal gets the screen, --plain the lines', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({}, 'failed');
  expect((await koans(workspace, ['check', one, two], { columns: 80 })).output).toContain('✗');
  expect((await koans(workspace, ['check', one, '--ascii', '--no-color'], { columns: 80 })).output).toMatch(/^[\n -~]+$/);
  expect((await koans(workspace, ['check', one, '--plain'], { columns: 80 })).output).toContain(': failed, 0 of 1');
});

test('--json prints one document and nothing else', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({ [two]: 'failed' });
  const { code, output, error } = await koans(workspace, ['check', one, two, '--json', '--seed', '42']);
  expect([code, error]).toEqual([1, '']);
  expect(JSON.parse(output)).toEqual({ schemaVersion: 1, seed: '42', verdicts: [verdictOf(one, 'passed'), verdictOf(two, 'failed')] });
});

test('the seed is handed to the judge', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({});
  await koans(workspace, ['check', one, '--seed', 'abc']);
  expect(startJudge).toHaveBeenLastCalledWith({ workspace, seed: 'abc' });
});

test('what is found is recorded, and the current exercise stays', async () => {
  using workspace = temporaryWorkspace();
  writeProgress(workspace, JSON.stringify({ version: 1, current: three, exercises: {} }));
  judgeSays({ [two]: 'failed', [three]: 'harness-error' });
  await koans(workspace, ['check', one, two, three]);
  const { current, exercises: states } = await readProgress(workspace);
  expect([current, states[one]!.state, states[two]!.state, states[three]]).toEqual([three, 'passed', 'in-progress', undefined]);
});

test('--solutions judges the reference answers and records nothing', async () => {
  using workspace = temporaryWorkspace();
  judgeSays({});
  await koans(workspace, ['check', one, '--solutions']);
  expect(requests).toEqual([{ exercise: one, file: solutionFile(one), imports: 'solutions' }]);
  expect(existsSync(progressPath(workspace))).toBe(false);
});

test('--file judges a file, named from where the user stood, and records nothing', async () => {
  using workspace = temporaryWorkspace();
  const file = path.join(workspace.root, 'my answer.ts');
  writeFileSync(file, '');
  judgeSays({});
  const { code } = await koans(workspace, ['check', one, '--file', '../my answer.ts'], { cwd: workspace.exercises });
  expect(code).toBe(0);
  expect(requests).toEqual([{ exercise: one, file, imports: 'solutions' }]);
  expect(existsSync(progressPath(workspace))).toBe(false);
});

test.each([
  ['no exercise', ['--file', 'x.ts'], '`--file` needs exactly one exercise: `npm run check -- NN --file F`.'],
  ['two exercises', [one, two, '--file', 'x.ts'], '`--file` needs exactly one exercise: `npm run check -- NN --file F`.'],
  ['--solutions too', [one, '--file', 'x.ts', '--solutions'], '`--file` and `--solutions` exclude each other: leave one of them out.'],
  ['no such file', [one, '--file', 'x.ts'], 'There is no file {root}/x.ts: give `--file` the path of the answer to judge.'],
  ['a folder', [one, '--file', 'exercises'], 'There is no file {root}/exercises: give `--file` the path of the answer to judge.'],
])('--file with %s is wrong usage', async (_, args, sentence) => {
  using workspace = temporaryWorkspace();
  const outcome = await koans(workspace, ['check', ...args]);
  expect(outcome).toEqual({ code: 2, output: '', error: `${sentence.replace('{root}', workspace.root)}\n` });
});

test('where progress cannot be kept, the verdicts are told all the same, and then one sentence', async () => {
  using workspace = temporaryWorkspace();
  writeFileSync(workspace.state, '');
  judgeSays({});
  const { code, output, error } = await koans(workspace, ['check', '--json']);
  expect((JSON.parse(output) as { verdicts: Verdict[] }).verdicts).toHaveLength(slugs.length);
  expect([code, error]).toEqual([3, `${workspace.state} is in the way, because it is not a folder: move it away.\n`]);
});

test('damaged progress is said once, and found again', async () => {
  using workspace = temporaryWorkspace();
  writeProgress(workspace, 'damaged');
  judgeSays({});
  const { error } = await koans(workspace, ['check']);
  expect(error).toMatch(/^\S+ was damaged and is now progress\.json\.bak: .*\n$/);
  expect(Object.keys((await readProgress(workspace)).exercises)).toEqual(slugs);
});

test('a judge that fails is closed, and one sentence says so', async () => {
  using workspace = temporaryWorkspace();
  jest.mocked(startJudge).mockReturnValue({ judge: () => Promise.reject(new Error('it broke\nbadly')), prepare: () => {}, close });
  expect(await koans(workspace, ['check'])).toEqual({ code: 3, output: '', error: 'The kit itself failed (it broke): run it again with `--debug` to see where.\n' });
  expect(close).toHaveBeenCalledTimes(1);
});
