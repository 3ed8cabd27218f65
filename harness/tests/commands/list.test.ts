import { exercises, lessonOf } from '../../course/manifest';
import { setCurrent, recordVerdict } from '../../progress/progress';
import { temporaryWorkspace, verdictOf, writeProgress } from '../progress/temporary';
import { koans } from './context';

const all = exercises();
const [one, two] = all.map(({ slug }) => slug) as [string, string];

test('plain: every exercise on a line with state, minutes and idea, under its chapter', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(one, 'passed'));
  await setCurrent(workspace, two);
  const { code, output, error } = await koans(workspace, ['list']);
  expect([code, error]).toEqual([0, '']);
  const { idea, minutes } = lessonOf(all[0]!);
  expect(output).toContain(`${one.replace('-', ' ')}: passed, ${minutes} minutes, ${idea}\n`);
  expect(output).toContain(`${two.replace('-', ' ')}: not started, current, `);
  for (const { chapter } of all) expect(output).toContain(`chapter ${chapter.number}: ${chapter.title}\n`);
  expect(output.endsWith(`\n1 of ${all.length} passed\n`)).toBe(true);
});

test('--json: the same facts in one document', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(one, 'failed'));
  const document = JSON.parse((await koans(workspace, ['list', '--json'])).output) as { passed: number; total: number; exercises: unknown[] };
  expect(document).toMatchObject({ schemaVersion: 1, passed: 0, total: all.length });
  expect(document.exercises[0]).toEqual({ exercise: one, chapter: all[0]!.chapter, state: 'in-progress', current: true, ...pick(lessonOf(all[0]!)) });
});

test.each([40, 80, 200])('no line is wider than a terminal of %d columns, and none is lost', async (columns) => {
  using workspace = temporaryWorkspace();
  const { output } = await koans(workspace, ['list', '--no-color'], { columns });
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  for (const exercise of all) expect(output.replace(/\s+/g, ' ')).toContain(lessonOf(exercise).idea.replace(/\s+/g, ' '));
});

test('where nothing is current, the first that has not passed is', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(one, 'passed'));
  expect((await koans(workspace, ['list'])).output).toContain(`${two.replace('-', ' ')}: not started, current`);
});

test('--ascii uses no other signs than ASCII', async () => {
  using workspace = temporaryWorkspace();
  expect((await koans(workspace, ['list', '--ascii', '--no-color'], { columns: 80 })).output).toMatch(/^[\n -~]+$/);
});

test('damage is said on the error stream', async () => {
  using workspace = temporaryWorkspace();
  writeProgress(workspace, '{');
  const { output, error } = await koans(workspace, ['list', '--json']);
  expect(JSON.parse(output)).toMatchObject({ passed: 0 });
  expect(error).toContain('was damaged');
});

function pick({ idea, minutes }: { idea: string; minutes: number }) {
  return { idea, minutes };
}
