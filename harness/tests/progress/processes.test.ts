// Several windows at once, and windows that are killed: real processes on one state file.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readProgress, recordVerdict } from '../../progress/progress';
import { kitRoot } from '../../workspace';
import { temporaryWorkspace, verdictOf } from './temporary';

jest.setTimeout(60_000);

const slug = '09-read-to-end';

test('processes that write at the same time lose nothing', async () => {
  using workspace = temporaryWorkspace();
  const slugs = [slug, slug, '13-lines', '02-parse-port'];
  const codes = await Promise.all(slugs.map(async (each) => (await once(run('record-for-ever', workspace.root, each, '25'), 'close'))[0] as number));
  expect(codes).toEqual([0, 0, 0, 0]);
  const { exercises } = await readProgress(workspace);
  expect(Object.values(exercises).map(({ attempts }) => attempts)).toEqual([25, 50, 25]);
});

test('a process that is killed while it writes loses nothing that it has said', async () => {
  using workspace = temporaryWorkspace();
  let said = 0;
  const kills = [1, 2, 3, 5, 8, 13];
  for (const lines of kills) said += await killAfter(run('record-for-ever', workspace.root, slug, '1000000'), lines);
  const progress = await recordVerdict(workspace, verdictOf(slug, 'failed'));
  expect(progress.damaged).toBeUndefined();
  // A write that was finished may not have been said yet.
  expect(progress.exercises[slug]!.attempts).toBeGreaterThan(said);
  expect(progress.exercises[slug]!.attempts).toBeLessThanOrEqual(said + kills.length + 1);
  expect(readdirSync(workspace.state)).toEqual(['progress.json']);
});

test('a lock whose holder was killed is taken over within seconds', async () => {
  using workspace = temporaryWorkspace();
  await killAfter(run('hold-lock', workspace.root), 1);
  const before = performance.now();
  await recordVerdict(workspace, verdictOf(slug, 'failed'));
  expect(performance.now() - before).toBeLessThan(6_000);
  expect((await readProgress(workspace)).exercises[slug]!.attempts).toBe(1);
});

test('a lock whose holder lives is waited for', async () => {
  using workspace = temporaryWorkspace();
  const holder = run('hold-lock', workspace.root);
  await once(createInterface(holder.stdout!), 'line');
  let isRecorded = false;
  const recording = recordVerdict(workspace, verdictOf(slug, 'failed')).then(() => (isRecorded = true));
  // Reading needs no lock.
  expect(await readProgress(workspace)).toEqual({ exercises: {} });
  expect(isRecorded).toBe(false);
  holder.kill('SIGKILL');
  await recording;
  expect((await readProgress(workspace)).exercises[slug]!.attempts).toBe(1);
});

function run(program: string, ...args: string[]): ChildProcess {
  const file = path.join(__dirname, `${program}.ts`);
  return spawn(process.execPath, [path.join(kitRoot, 'harness', 'loader.js'), file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Kills a process after so many lines; resolves with the number of lines that it wrote until its end. */
async function killAfter(child: ChildProcess, lines: number): Promise<number> {
  let seen = 0;
  const closed = once(child, 'close');
  createInterface(child.stdout!).on('line', () => ++seen === lines && child.kill('SIGKILL'));
  await closed;
  return seen;
}
