import { existsSync, rmSync } from 'node:fs';
import { exercises, stubOf } from '../../course/manifest';
import { exerciseFile } from '../../workspace';
import { temporaryWorkspace } from '../progress/temporary';
import { koans } from './context';

const [first, second] = exercises() as [ReturnType<typeof exercises>[0], ReturnType<typeof exercises>[0]];
const [one, two] = [first.slug, second.slug];

test('it asks, and without a yes changes nothing', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  for (const typed of ['n\n', '\n', '']) {
    const outcome = await koans(workspace, ['reset', first.number], { typed });
    expect(outcome).toEqual({ code: 0, output: 'Nothing was changed.\n', error: `Put ${one} back as it was? Your file is kept in .koans/attempts. [y/N] ` });
  }
  expect(workspace.read(one)).toBe('mine');
  expect(existsSync(workspace.state)).toBe(false);
});

test('after a yes it puts back what was named, says where the copy is, and undo takes it back', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  workspace.write(two, 'also mine');
  const { code, output } = await koans(workspace, ['reset', first.number], { typed: 'yes\n' });
  expect(code).toBe(0);
  expect(output).toMatch(new RegExp(`^Put back: ${one}\\. What was there is kept in \\.koans/attempts/[-0-9TZ]+; \`npm run undo\` takes it back\\.\n$`));
  expect([workspace.read(one), workspace.read(two)]).toEqual([stubOf(first), 'also mine']);
  expect(await koans(workspace, ['undo'])).toEqual({ code: 0, output: `Taken back: ${one}.\n`, error: '' });
  expect(workspace.read(one)).toBe('mine');
});

test('without a terminal and without --yes it is wrong usage, and nothing is changed', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  expect(await koans(workspace, ['reset', '--all'])).toMatchObject({ code: 2, output: '' });
  expect(workspace.read(one)).toBe('mine');
});

test('--all --yes puts every file back, counts only those that were changed, and names them in --json', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  rmSync(exerciseFile(workspace, two));
  const { output } = await koans(workspace, ['reset', '--all', '--yes', '--json']);
  expect(JSON.parse(output)).toEqual({ schemaVersion: 1, restored: [one, two], kept: expect.any(String) as string, unchanged: exercises().slice(2).map(({ slug }) => slug) });
  for (const exercise of exercises()) expect(workspace.read(exercise.slug)).toBe(stubOf(exercise));
});

test('a question for several names them', async () => {
  using workspace = temporaryWorkspace();
  for (const slug of [one, two]) workspace.write(slug, 'mine');
  expect((await koans(workspace, ['reset', '--all'], { typed: 'n\n' })).error).toBe(`Put 2 exercises back as they were (${one}, ${two})? Your files are kept in .koans/attempts. [y/N] `);
});

test('where nothing would be lost it does not ask', async () => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, ['reset', first.number])).toEqual({ code: 0, output: `${one} is as it was handed out: nothing to put back.\n`, error: '' });
  rmSync(exerciseFile(workspace, one));
  expect(await koans(workspace, ['reset', first.number])).toEqual({ code: 0, output: `Put back: ${one}.\n`, error: '' });
});

test.each([[[]], [['--all', first.number]]])('reset %j is wrong usage', async (args) => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, ['reset', ...args])).toEqual({ code: 2, output: '', error: 'Say which exercises to put back: `npm run reset -- NN`, or `npm run reset -- --all`.\n' });
});

test('one wrong name among right ones, and nothing is put back', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  expect((await koans(workspace, ['reset', first.number, '77', '--yes'])).code).toBe(2);
  expect(workspace.read(one)).toBe('mine');
});

test('undo says where it keeps what was written since, and that there is nothing left to take back', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'before');
  await koans(workspace, ['reset', one, '--yes']);
  workspace.write(one, 'since');
  expect((await koans(workspace, ['undo'])).output).toMatch(/ What was written since is kept in \.koans\/attempts\/[-0-9TZ]+\.\n$/);
  expect(await koans(workspace, ['undo', '--json'])).toEqual({ code: 2, output: '', error: 'There is no reset to take back.\n' });
});
