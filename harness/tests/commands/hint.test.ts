import { writeFileSync } from 'node:fs';
import { exercises, lessonOf } from '../../course/manifest';
import { readProgress, setCurrent } from '../../progress/progress';
import { temporaryWorkspace } from '../progress/temporary';
import { koans } from './context';

const [first, second] = exercises() as [ReturnType<typeof exercises>[0], ReturnType<typeof exercises>[0]];
const { hints } = lessonOf(first);
const title = first.slug.replace('-', ' ');

test('each call shows the next level and says how many are left; the last one stays', async () => {
  using workspace = temporaryWorkspace();
  const texts: string[] = [];
  for (let n = 0; n < 4; n++) texts.push((await koans(workspace, ['hint', first.number])).output);
  const last = `hint 3 of 3 for ${title}: ${hints[2]}\nThis was the last; \`npm run solution -- ${first.number}\` shows the reference answer.\n`;
  expect(texts).toEqual([
    `hint 1 of 3 for ${title}: ${hints[0]}\n2 more hints: \`npm run hint -- ${first.number}\` shows the next.\n`,
    `hint 2 of 3 for ${title}: ${hints[1]}\n1 more hint: \`npm run hint -- ${first.number}\` shows the next.\n`,
    last,
    last,
  ]);
});

test('--level shows that one, and an earlier one is not forgotten', async () => {
  using workspace = temporaryWorkspace();
  await koans(workspace, ['hint', first.number, '--level', '2']);
  expect((await koans(workspace, ['hint', first.number, '--level', '1'])).output).toContain(hints[0]);
  expect((await readProgress(workspace)).exercises[first.slug]!.hintLevel).toBe(2);
});

test.each(['0', '4', '1.5', 'two', '', '٣'])('--level %j is wrong usage', async (level) => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, ['hint', first.number, `--level=${level}`])).toEqual({ code: 2, output: '', error: `Expected \`--level\` from 1 to 3, got "${level}".\n` });
});

test('without a name it is for the current exercise, which a hint for another does not change', async () => {
  using workspace = temporaryWorkspace();
  await setCurrent(workspace, second.slug);
  await koans(workspace, ['hint', first.number]);
  expect((await koans(workspace, ['hint'])).output).toContain(lessonOf(second).hints[0]);
  expect((await readProgress(workspace)).current).toBe(second.slug);
});

test('--json', async () => {
  using workspace = temporaryWorkspace();
  expect(JSON.parse((await koans(workspace, ['hint', first.slug, '--json'])).output)).toEqual({ schemaVersion: 1, exercise: first.slug, level: 1, of: 3, hint: hints[0], remaining: 2 });
});

test('a terminal gets lines that fit', async () => {
  using workspace = temporaryWorkspace();
  const { output } = await koans(workspace, ['hint', first.slug, '--level', '3'], { columns: 40 });
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  expect(output.replace(/\n/g, ' ')).toContain(hints[2].replace(/\n/g, ' '));
});

test('where it cannot be remembered, the hint is shown all the same', async () => {
  using workspace = temporaryWorkspace();
  writeFileSync(workspace.state, '');
  const { code, output, error } = await koans(workspace, ['hint', first.slug]);
  expect(code).toBe(3);
  expect(output).toContain(hints[0]);
  expect(error).toContain(`${workspace.state} is in the way`);
});
