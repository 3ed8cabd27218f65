import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MachineError } from '../../errors';
import { readProgress, recordHint, recordVerdict, setCurrent } from '../../progress/progress';
import { workspaceAt } from '../../workspace';
import { progressPath, temporaryWorkspace, verdictOf, writeProgress } from './temporary';

const slug = '09-read-to-end';

test('without a file nothing was reached, and reading leaves nothing behind', async () => {
  using workspace = temporaryWorkspace();
  expect(await readProgress(workspace)).toEqual({ exercises: {} });
  expect(existsSync(workspace.state)).toBe(false);
});

test('verdicts, hints and the current exercise are kept, and each call gives the whole', async () => {
  using workspace = temporaryWorkspace();
  const now = new Date('2026-01-02T03:04:05.678Z');
  await setCurrent(workspace, '13-lines');
  await recordHint(workspace, slug, 2);
  const progress = await recordVerdict(workspace, verdictOf(slug, 'passed'), now);
  expect(progress).toEqual({ current: '13-lines', exercises: { [slug]: { state: 'passed', attempts: 1, hintLevel: 2, passedAt: now.toISOString() } } });
  expect(await readProgress(workspace)).toEqual(progress);
});

test('many changes at once in one process lose nothing', async () => {
  using workspace = temporaryWorkspace();
  await Promise.all(Array.from({ length: 20 }, () => recordVerdict(workspace, verdictOf(slug, 'failed'))));
  expect((await readProgress(workspace)).exercises[slug]!.attempts).toBe(20);
});

test('only progress.json is left in the state folder', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(slug, 'failed'));
  expect(readdirSync(workspace.state)).toEqual(['progress.json']);
});

test('what changes nothing is not written', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(slug, 'not-started'));
  await recordVerdict(workspace, verdictOf(slug, 'harness-error'));
  expect(existsSync(progressPath(workspace))).toBe(false);
});

test('what a killed process left half-written is swept away by the next change', async () => {
  using workspace = temporaryWorkspace();
  writeProgress(workspace, '{"version":1,"exercises":{}}');
  writeFileSync(`${progressPath(workspace)}.1234567`, '{"vers');
  await recordHint(workspace, slug, 1);
  expect(readdirSync(workspace.state)).toEqual(['progress.json']);
});

describe('a damaged file', () => {
  test('is set aside by whoever reads it, said so once, and progress begins again', async () => {
    using workspace = temporaryWorkspace();
    writeProgress(workspace, '{"version":1,"exer');
    const { damaged, exercises } = await readProgress(workspace);
    expect(exercises).toEqual({});
    expect(damaged).toBe('.koans/progress.json was damaged and is now progress.json.bak: `npm run check` finds your progress again.'.replace('/', path.sep));
    expect(await readProgress(workspace)).toEqual({ exercises: {} });
  });

  test('is never overwritten: each one is kept', async () => {
    using workspace = temporaryWorkspace();
    for (const text of ['one', 'two', 'three']) {
      writeProgress(workspace, text);
      const { damaged } = await recordVerdict(workspace, verdictOf(slug, 'passed'));
      expect(damaged).toContain('damaged');
    }
    const kept = ['progress.json.bak', 'progress.json.bak-2', 'progress.json.bak-3'].map((name) => readFileSync(path.join(workspace.state, name), 'utf8'));
    expect(kept).toEqual(['one', 'two', 'three']);
    expect((await readProgress(workspace)).exercises[slug]!.state).toBe('passed');
  });

  test('may be a folder', async () => {
    using workspace = temporaryWorkspace();
    mkdirSync(progressPath(workspace), { recursive: true });
    expect((await readProgress(workspace)).damaged).toContain('progress.json.bak');
    await recordHint(workspace, slug, 1);
    expect((await readProgress(workspace)).exercises[slug]!.hintLevel).toBe(1);
  });

  test('that two windows find at once is set aside once', async () => {
    using workspace = temporaryWorkspace();
    writeProgress(workspace, 'damaged');
    await Promise.all([readProgress(workspace), recordHint(workspace, slug, 1), readProgress(workspace), recordHint(workspace, slug, 2)]);
    expect(readdirSync(workspace.state).sort()).toEqual(['progress.json', 'progress.json.bak']);
    expect((await readProgress(workspace)).exercises[slug]!.hintLevel).toBe(2);
  });
});

test('a file of a newer kit is left alone: reading says so, writing refuses', async () => {
  using workspace = temporaryWorkspace();
  const text = '{"version":2,"exercises":{"09-read-to-end":"x"}}';
  writeProgress(workspace, text);
  expect((await readProgress(workspace)).damaged).toContain('was written by a newer Socket Koans');
  await expect(recordHint(workspace, slug, 1)).rejects.toThrow(MachineError);
  expect(readFileSync(progressPath(workspace), 'utf8')).toBe(text);
  expect(readdirSync(workspace.state)).toEqual(['progress.json']);
});

describe('a state folder that cannot be', () => {
  test('because a file is in the way: reading goes on, writing refuses in one sentence', async () => {
    using workspace = temporaryWorkspace();
    writeFileSync(workspace.state, '');
    expect((await readProgress(workspace)).damaged).toContain('cannot be read');
    await expect(setCurrent(workspace, slug)).rejects.toThrow(`${workspace.state} is in the way, because it is not a folder: move it away.`);
  });

  test('because its workspace is not there: writing refuses at once, in one sentence', async () => {
    const workspace = workspaceAt(path.join(__dirname, 'no', 'such', 'folder'));
    expect(await readProgress(workspace)).toEqual({ exercises: {} });
    const before = performance.now();
    await expect(setCurrent(workspace, slug)).rejects.toThrow(/^The folder \S+ cannot be written \(E[A-Z]+\): see that it is yours and has room, and run this again\.$/);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
