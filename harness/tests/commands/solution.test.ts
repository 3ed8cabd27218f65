import { readFileSync } from 'node:fs';
import { exercises } from '../../course/manifest';
import { recordVerdict } from '../../progress/progress';
import { solutionFile } from '../../workspace';
import { temporaryWorkspace, verdictOf } from '../progress/temporary';
import { koans } from './context';

const { slug, number } = exercises()[0]!;
const reference = readFileSync(solutionFile(slug), 'utf8');

test('before a pass it asks, and shows nothing without a yes', async () => {
  using workspace = temporaryWorkspace();
  const question = `${slug} has not passed yet. Show the reference answer all the same? [y/N] `;
  for (const typed of ['n\n', '\n', '', 'yeah\n']) expect(await koans(workspace, ['solution', number], { typed })).toEqual({ code: 0, output: '', error: question });
  expect((await koans(workspace, ['solution', number], { typed: 'Y\n' })).output).toContain(reference.trimEnd());
});

test('without a terminal and without --yes it is wrong usage', async () => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, ['solution', number])).toEqual({ code: 2, output: '', error: 'Without a terminal nobody can be asked: add `--yes` to go on without the question.\n' });
});

test('once passed it does not ask, not even after a later failure', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(slug, 'passed'));
  await recordVerdict(workspace, verdictOf(slug, 'failed'));
  expect(await koans(workspace, ['solution', number])).toMatchObject({ code: 0, error: '' });
});

test('an untouched file is not compared', async () => {
  using workspace = temporaryWorkspace();
  expect((await koans(workspace, ['solution', number, '--yes'])).output).toBe(`reference answer, solutions/${slug}.ts:\n\n${reference.trimEnd()}\n`);
});

test('an answer that differs is compared line by line', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, `// mine\x1b[2J\n${reference}`);
  const { output } = await koans(workspace, ['solution', number, '--yes']);
  expect(output).toContain(`\nfrom yours (-, exercises/${slug}.ts) to the reference answer (+):\n\n@@ -1,3 +1,2 @@\n-// mine\\x1b[2J\n`);
});

test('the same answer with other line ends is the same', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, reference.replace(/\n/g, '\r\n'));
  expect((await koans(workspace, ['solution', number, '--yes'])).output).toMatch(/\n\nYours is the same\.\n$/);
});

test('--json', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, 'mine');
  const document = JSON.parse((await koans(workspace, ['solution', number, '--yes', '--json'])).output) as { changes: string[] };
  expect(document).toMatchObject({ schemaVersion: 1, exercise: slug, reference, own: 'mine' });
  expect(document.changes).toContain('-mine');
});

test('colours are for terminals', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, 'mine');
  const args = ['solution', number, '--yes'];
  expect((await koans(workspace, args, { columns: 80 })).output).toContain('\x1b[31m-mine');
  expect((await koans(workspace, [...args, '--no-color'], { columns: 80 })).output).not.toContain('\x1b');
});
