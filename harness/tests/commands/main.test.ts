import { calledFrom } from '../../commands/context';
import { kitRoot } from '../../workspace';
import { temporaryWorkspace } from '../progress/temporary';
import { koans } from './context';

const commands = ['learn', 'check', 'list', 'hint', 'solution', 'reset', 'undo', 'bench'];

test.each([[[]], [['--help']], [['-h']]])('koans %j shows every command and the exit codes', async (argv) => {
  using workspace = temporaryWorkspace();
  const { code, output, error } = await koans(workspace, argv);
  expect([code, error]).toEqual([0, '']);
  for (const name of commands) expect(output).toMatch(new RegExp(`^  ${name}\\b.*\\.$`, 'm'));
  expect(output).toContain('  3  the kit or the machine is not in order\n');
});

test.each(commands)('%s --help shows its options with a description each', async (name) => {
  using workspace = temporaryWorkspace();
  const { code, output } = await koans(workspace, [name, '--help']);
  expect(code).toBe(0);
  expect(output).toContain(`Usage: npm run ${name} -- `);
  expect(output.match(/^ {2}(-\w, )?--\S+.*$/gm)!.every((line) => /\S {2,}\S/.test(line))).toBe(true);
  expect(output).toContain('--no-color');
});

test.each([[['--version']], [['check', '--version']]])('%j prints the version', async (argv) => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, argv)).toEqual({ code: 0, output: `${(require('../../../package.json') as { version: string }).version}\n`, error: '' });
});

test.each([
  [['chek'], 'There is no command "chek": did you mean `check`.'],
  [['frobnicate'], 'There is no command "frobnicate": `koans --help` shows them all.'],
  [['constructor'], 'There is no command "constructor": `koans --help` shows them all.'],
  [['--json', 'check'], 'There is no command "--json": `koans --help` shows them all.'],
  [['09'], 'There is no command "09": `koans --help` shows them all.'],
  [['list', '09'], '`list` takes no exercise, got "09": `npm run list`.'],
  [['hint', '77'], 'There is no exercise "77": `npm run list` shows them all.'],
  [['hint', ''], 'There is no exercise "": `npm run list` shows them all.'],
  [['learn', '--json'], '`learn` goes on and on, and JSON is one document: use `npm run check -- --json`.'],
])('%j is wrong usage: one sentence and exit code 2', async (argv, sentence) => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace, argv)).toEqual({ code: 2, output: '', error: `${sentence}\n` });
});

test('a stack is shown only with --debug', async () => {
  using workspace = temporaryWorkspace();
  expect((await koans(workspace, ['hint', '77', '--debug'])).error).toMatch(/^UsageError: There is no exercise "77".*\n +at /);
});

test.each([
  ['npm was called in another folder', { INIT_CWD: '/home/ada' }, kitRoot, '/home/ada'],
  ['a script of another package calls the kit', { INIT_CWD: '/home/ada' }, '/tmp', '/tmp'],
  ['no npm', {}, '/tmp', '/tmp'],
])('where the user stood: %s', (_, env, cwd, expected) => {
  expect(calledFrom(env, cwd)).toBe(expected);
});
