import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exercises, findExercise, stubOf } from '../../course/manifest';
import { UsageError } from '../../errors';
import { readProgress, recordVerdict, setCurrent } from '../../progress/progress';
import { planReset, reset, undo } from '../../progress/reset';
import { exerciseFile } from '../../workspace';
import { progressPath, temporaryWorkspace, verdictOf, type TemporaryWorkspace } from './temporary';

const [first, second] = exercises() as [ReturnType<typeof findExercise>, ReturnType<typeof findExercise>];
const [one, two] = [first.slug, second.slug];

function resetAll(workspace: TemporaryWorkspace) {
  return reset(workspace, planReset(workspace, exercises()));
}

function copies(workspace: TemporaryWorkspace): string[] {
  const attempts = path.join(workspace.state, 'attempts');
  const folders = existsSync(attempts) ? readdirSync(attempts).sort() : [];
  return folders.flatMap((folder) => readdirSync(path.join(attempts, folder)).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(attempts, folder, name), 'utf8')));
}

test('a plan says what was worked on, what is missing and what is unchanged, and changes nothing', () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  rmSync(exerciseFile(workspace, two));
  const plan = planReset(workspace, exercises());
  expect(plan).toEqual({ edited: [one], missing: [two], unchanged: exercises().slice(2).map(({ slug }) => slug) });
  expect(workspace.read(one)).toBe('mine');
  expect(existsSync(workspace.state)).toBe(false);
});

test('a reset puts the stub back, keeps a copy, and leaves other files and the current exercise', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  workspace.write(two, 'also mine');
  await setCurrent(workspace, two);
  await recordVerdict(workspace, verdictOf(one, 'passed'));
  await recordVerdict(workspace, verdictOf(two, 'passed'));
  const { restored, kept } = await reset(workspace, planReset(workspace, [first]));
  expect(restored).toEqual([one]);
  expect(readFileSync(path.join(workspace.root, kept!, `${one}.ts`), 'utf8')).toBe('mine');
  expect(workspace.read(one)).toBe(stubOf(first));
  expect(workspace.read(two)).toBe('also mine');
  const { current, exercises: states } = await readProgress(workspace);
  expect([current, states[one]!.state, states[two]!.state]).toEqual([two, 'not-started', 'passed']);
});

test('a missing file, or a missing folder, is put back', async () => {
  using workspace = temporaryWorkspace();
  rmSync(workspace.exercises, { recursive: true });
  const { restored, kept } = await resetAll(workspace);
  expect(restored).toEqual(exercises().map(({ slug }) => slug));
  expect(kept).toBeUndefined();
  expect(workspace.read(one)).toBe(stubOf(first));
});

test('where nothing was worked on, nothing is kept and there is nothing to undo', async () => {
  using workspace = temporaryWorkspace();
  expect(await resetAll(workspace)).toEqual({ restored: [] });
  await expect(undo(workspace)).rejects.toThrow(UsageError);
  expect(copies(workspace)).toEqual([]);
});

test('what is written between the plan and the reset is kept as well', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'as planned');
  const plan = planReset(workspace, [first, second]);
  workspace.write(one, 'newer');
  workspace.write(two, 'newer, too');
  expect((await reset(workspace, plan)).restored).toEqual([one, two]);
  expect(copies(workspace).sort()).toEqual(['newer', 'newer, too']);
});

test('undo brings files and progress back', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine\r\n\0');
  await recordVerdict(workspace, verdictOf(one, 'passed'));
  const before = await readProgress(workspace);
  await resetAll(workspace);
  expect(await undo(workspace)).toEqual({ restored: [one] });
  expect(workspace.read(one)).toBe('mine\r\n\0');
  expect(await readProgress(workspace)).toEqual(before);
});

test('undo keeps what was written since the reset', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'before');
  await resetAll(workspace);
  workspace.write(one, 'since');
  const { kept } = await undo(workspace);
  expect(readFileSync(path.join(workspace.root, kept!, `${one}.ts`), 'utf8')).toBe('since');
  expect(workspace.read(one)).toBe('before');
});

test('undo after undo takes back the reset before, then there is none', async () => {
  using workspace = temporaryWorkspace();
  for (const text of ['a', 'b', 'c']) {
    workspace.write(one, text);
    await reset(workspace, planReset(workspace, [first]), new Date('2026-01-01T00:00:00Z'));
  }
  const seen: string[] = [];
  for (let n = 0; n < 3; n++) {
    await undo(workspace);
    seen.push(workspace.read(one));
  }
  expect(seen).toEqual(['c', 'b', 'a']);
  await expect(undo(workspace)).rejects.toThrow('There is no reset to take back.');
  expect(copies(workspace)).toEqual(expect.arrayContaining(['a', 'b', 'c']));
});

test('eleven resets in one millisecond are taken back in order', async () => {
  using workspace = temporaryWorkspace();
  const texts = Array.from({ length: 11 }, (_, n) => `text ${n}`);
  for (const text of texts) {
    workspace.write(one, text);
    await reset(workspace, planReset(workspace, [first]), new Date('2026-01-01T00:00:00Z'));
  }
  const seen: string[] = [];
  for (const _ of texts) {
    await undo(workspace);
    seen.unshift(workspace.read(one));
  }
  expect(seen).toEqual(texts);
});

test('undo of a file that was missing takes it away again, but keeps what was written into it', async () => {
  using workspace = temporaryWorkspace();
  rmSync(exerciseFile(workspace, one));
  await resetAll(workspace);
  workspace.write(one, 'since');
  expect((await undo(workspace)).restored).toEqual([one]);
  expect(existsSync(exerciseFile(workspace, one))).toBe(false);
  expect(copies(workspace)).toEqual(['since']);
});

test('undo puts a file back that was deleted since', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  await resetAll(workspace);
  rmSync(workspace.exercises, { recursive: true });
  expect(await undo(workspace)).toEqual({ restored: [one] });
  expect(workspace.read(one)).toBe('mine');
});

test('a damaged record of a reset is said, with what to do', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  const { kept } = await resetAll(workspace);
  writeFileSync(path.join(workspace.root, kept!, 'reset.json'), '{');
  await expect(undo(workspace)).rejects.toThrow(/reset\.json is damaged: copy your files back from that folder by hand, and remove reset\.json\.$/);
});

test('where no copy can be kept, the file stays as it is', async () => {
  using workspace = temporaryWorkspace();
  workspace.write(one, 'mine');
  writeFileSync(workspace.state, 'a file in the way');
  await expect(resetAll(workspace)).rejects.toThrow(`${workspace.state} is in the way`);
  expect(workspace.read(one)).toBe('mine');
});

test('where progress cannot be recorded, nothing is put back', async () => {
  using workspace = temporaryWorkspace();
  await recordVerdict(workspace, verdictOf(one, 'passed'));
  writeFileSync(progressPath(workspace), '{"version":2}');
  workspace.write(one, 'mine');
  await expect(resetAll(workspace)).rejects.toThrow('newer Socket Koans');
  expect(workspace.read(one)).toBe('mine');
});
