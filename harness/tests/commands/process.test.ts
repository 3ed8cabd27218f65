// The command line as a learner calls it: real processes, pipes, and a terminal.
import { spawn as spawnInTerminal } from '@lydell/node-pty';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { exercises } from '../../course/manifest';
import type { Verdict } from '../../judge/verdict';
import { readProgress } from '../../progress/progress';
import { kitRoot, solutionFile } from '../../workspace';
import { temporaryWorkspace } from '../progress/temporary';
import type { Outcome } from './context';

jest.setTimeout(60_000);

const koansFile = path.join(kitRoot, 'harness', 'koans.js');
const { slug, number } = exercises()[0]!;

test('an answer that passes is exit code 0 and recorded; the stub is 1', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, readFileSync(solutionFile(slug), 'utf8'));
  const passed = await koans(workspace.root, ['check', number, '--json']);
  expect([passed.code, passed.error]).toEqual([0, '']);
  expect((JSON.parse(passed.output) as { verdicts: Verdict[] }).verdicts).toMatchObject([{ exercise: slug, status: 'passed' }]);
  expect((await readProgress(workspace)).exercises[slug]).toMatchObject({ state: 'passed', attempts: 1 });
  expect((await koans(workspace.root, ['check', exercises()[1]!.number])).code).toBe(1);
});

test('a reference answer given by --file passes, whatever stands in the workspace', async () => {
  using workspace = temporaryWorkspace();
  expect((await koans(workspace.root, ['check', number, '--file', solutionFile(slug)])).code).toBe(0);
});

test('a missing exercise file is a verdict, not wrong usage', async () => {
  using workspace = temporaryWorkspace();
  const { code, output } = await koans(path.join(workspace.root, 'empty'), ['check', number, '--json']);
  expect(code).not.toBe(2);
  expect((JSON.parse(output) as { verdicts: Verdict[] }).verdicts[0]!.status).toBe('failed');
});

test('wrong usage is exit code 2 and one sentence on the error stream', async () => {
  using workspace = temporaryWorkspace();
  expect(await koans(workspace.root, ['chek'])).toEqual({ code: 2, output: '', error: 'There is no command "chek": did you mean `check`.\n' });
});

test.each([[['list']], [['hint', number]], [['--help']], [['reset', '--all', '--yes']], [['undo', '--help']]])('%j loads neither jest nor TypeScript', async (args) => {
  using workspace = temporaryWorkspace();
  const told = path.join(__dirname, 'tell-loaded.js');
  await koans(workspace.root, args);
  const { code, error } = await koans(workspace.root, args, ['-r', told]);
  expect(code).toBe(0);
  expect(error).toBe('');
});

test('a reader that goes away is no error', async () => {
  using workspace = temporaryWorkspace();
  const child = start(workspace.root, ['list'], [], {});
  child.stdout.destroy();
  const [error, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'close') as Promise<[number, string | null]>]);
  expect([code, signal, error]).toEqual([0, null, '']);
});

test('a folder that may not be written is one sentence and exit code 3', async () => {
  using workspace = temporaryWorkspace();
  chmodSync(workspace.root, 0o555);
  // The superuser may write everywhere, so the command runs as somebody who is not.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { code, output, error } = await koans(workspace.root, ['hint', number], [], nobody);
  chmodSync(workspace.root, 0o755);
  expect(output).toContain('hint 1 of 3');
  expect([code, error]).toEqual([3, `The folder ${workspace.root} cannot be written (EACCES): see that it is yours and has room, and run this again.\n`]);
});

test.each([
  ['y\r', 0, /Put back: /, ''],
  ['n\r', 0, /Nothing was changed\./, 'mine'],
  ['\x04', 0, /Nothing was changed\./, 'mine'],
  ['\x03', 130, /\[y\/N\] /, 'mine'],
])('on a terminal, %j answers the question', async (typed, expected, shown, left) => {
  using workspace = temporaryWorkspace();
  workspace.write(slug, 'mine');
  const { code, output } = await inTerminal(workspace.root, ['reset', number], typed);
  expect(output).toContain(`Put ${slug} back as it was?`);
  expect(output).toMatch(shown);
  expect(code).toBe(expected);
  expect(workspace.read(slug) === 'mine').toBe(left === 'mine');
});

async function koans(root: string, args: string[], nodeOptions: string[] = [], as: { uid?: number; gid?: number } = {}): Promise<Outcome> {
  const child = start(root, args, nodeOptions, as);
  const [output, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close') as Promise<[number]>]);
  return { code, output, error };
}

function start(root: string, args: string[], nodeOptions: string[], as: { uid?: number; gid?: number }) {
  return spawn(process.execPath, [...nodeOptions, koansFile, ...args], { ...as, env: environment(root), stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Types once the question is asked; exit codes of signals are as a shell gives them. */
function inTerminal(root: string, args: string[], typed: string): Promise<{ code: number; output: string }> {
  const terminal = spawnInTerminal(process.execPath, [koansFile, ...args], { cols: 200, rows: 24, env: environment(root) });
  let output = '';
  terminal.onData((data) => {
    const isAsked = output.includes('[y/N]');
    output += data;
    if (!isAsked && output.includes('[y/N]')) terminal.write(typed);
  });
  return new Promise((resolve) => terminal.onExit(({ exitCode, signal }) => resolve({ code: signal ? 128 + signal : exitCode, output })));
}

function environment(root: string): NodeJS.ProcessEnv {
  const { NO_COLOR: _, ...env } = process.env;
  return { ...env, KOANS_WORKSPACE: root, LANG: 'C.UTF-8' };
}
