import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exercises, stubOf } from '../../course/manifest';
import { courseIn, stampOf } from '../../learn/course';
import { Snapshot } from '../../learn/snapshot';
import { workspaceAt } from '../../workspace';

const root = mkdtempSync(path.join(os.tmpdir(), 'koans '));
const folder = path.join(root, 'exercises');
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const [first] = exercises();

beforeAll(() => mkdirSync(folder));
afterAll(() => rmSync(root, { recursive: true }));

test('the imports of an exercise are those of its imports, too', () => {
  write('20-a.ts', "import { Lines } from './13-lines';\nimport type { Link } from './types.ts';\n");
  write('13-lines.ts', "export * from './09-read-to-end.js';\nimport * as net from 'node:net';\nimport './20-a';\n");
  expect(courseIn(workspaceAt(root)).importsOf('20-a')).toEqual(new Set(['13-lines.ts', '09-read-to-end.ts', '20-a.ts', 'types.ts']));
});

test.each([
  ['the stub', stubOf(first!), false],
  ['anything else', '// mine\n', true],
  ['an empty file', '', true],
])('%s: worked on or not', (_, text, isWorkedOn) => {
  write(`${first!.slug}.ts`, text);
  expect(courseIn(workspaceAt(root)).isWorkedOn(first!.slug)).toBe(isWorkedOn);
});

test('a file that is not there is not worked on', () => {
  rmSync(path.join(folder, `${first!.slug}.ts`), { force: true });
  expect(courseIn(workspaceAt(root)).isWorkedOn(first!.slug)).toBe(false);
});

test('a stamp is the same until the file is written', () => {
  write('a.ts', '1');
  const before = stampOf(path.join(folder, 'a.ts'));
  expect(stampOf(path.join(folder, 'a.ts'))).toBe(before);
  write('a.ts', '22');
  expect(stampOf(path.join(folder, 'a.ts'))).not.toBe(before);
  expect(stampOf(path.join(folder, 'none.ts'))).toBe('');
});

test('a snapshot tells what was written, made, renamed over or removed since it last looked', () => {
  for (const name of ['written.ts', 'renamed-over.ts', 'removed.ts', 'same.ts']) write(name, '1');
  const snapshot = new Snapshot(folder);
  expect(snapshot.changed()).toEqual([]);
  write('written.ts', '22');
  write('made.ts', '1');
  write('new.tmp', '1');
  renameSync(path.join(folder, 'new.tmp'), path.join(folder, 'renamed-over.ts'));
  unlinkSync(path.join(folder, 'removed.ts'));
  expect(snapshot.changed().sort()).toEqual(['made.ts', 'removed.ts', 'renamed-over.ts', 'written.ts']);
  expect(snapshot.changed()).toEqual([]);
});

test('lock files, swap files and backups of editors are nothing to a snapshot', () => {
  const snapshot = new Snapshot(folder);
  for (const name of ['.#a.ts', '#a.ts#', '.a.ts.swp', 'a.ts~', '4913', 'a.ts___jb_tmp___']) write(name, '1');
  expect(snapshot.changed()).toEqual([]);
});

test('a folder that is gone is an empty one', () => {
  expect(new Snapshot(path.join(root, 'none')).changed()).toEqual([]);
});
