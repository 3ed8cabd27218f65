// The folders under .koans/attempts: copies of what a reset or an undo replaced, and what a reset did.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { MachineError } from '../errors';
import { exerciseFile, type Workspace } from '../workspace';
import type { ExerciseProgress } from './progress';

/** What a reset did, as undo needs it. */
export interface ResetRecord {
  /** Slugs whose file was there before, and is kept in the same folder. */
  kept: string[];
  /** Slugs whose file was missing before. */
  created: string[];
  /** The progress before the reset, by slug. */
  progress: Record<string, ExerciseProgress>;
}

export interface LastReset {
  /** Absolute. */
  folder: string;
  record: ResetRecord;
}

const recordName = 'reset.json';

/** Makes a new folder, named by the time, with a copy of each exercise's file. Resolves with its absolute path. */
export async function keepCopies(workspace: Workspace, slugs: readonly string[], now: Date): Promise<string> {
  const folder = await newFolder(workspace, now.toISOString().replace(/[:.]/g, '-'));
  for (const slug of slugs) await copyFile(exerciseFile(workspace, slug), keptFile(folder, slug));
  return folder;
}

/** Where the copy of an exercise's file is kept in a folder of attempts. */
export function keptFile(folder: string, slug: string): string {
  return path.join(folder, `${slug}.ts`);
}

/** Writes down what a reset is about to do. */
export async function writeRecord(folder: string, record: ResetRecord): Promise<void> {
  await writeFileAtomic(path.join(folder, recordName), `${JSON.stringify({ version: 1, ...record }, null, 2)}\n`);
}

/** The newest reset that was not taken back. Throws a MachineError when its record cannot be read. */
export function lastReset(workspace: Workspace): LastReset | undefined {
  const parent = attemptsIn(workspace);
  const names = existsSync(parent) ? readdirSync(parent).sort() : [];
  const last = names.findLast((name) => existsSync(path.join(parent, name, recordName)));
  if (last === undefined) return undefined;
  const folder = path.join(parent, last);
  return { folder, record: recordIn(folder) };
}

/** Marks a reset as taken back; its copies stay. */
export async function markUndone(folder: string): Promise<void> {
  await rename(path.join(folder, recordName), path.join(folder, 'undone.json'));
}

/** The folder of attempts as it is shown: relative to the workspace. */
export function shownFolder(workspace: Workspace, folder: string): string {
  return path.relative(workspace.root, folder).split(path.sep).join('/');
}

// Of two in the same millisecond, the later one gets a suffix, which sorts behind the name without it.
async function newFolder(workspace: Workspace, name: string): Promise<string> {
  await mkdir(attemptsIn(workspace), { recursive: true });
  for (let n = 1; ; n++) {
    const folder = path.join(attemptsIn(workspace), n === 1 ? name : `${name}-${String(n).padStart(2, '0')}`);
    if (existsSync(folder)) continue;
    await mkdir(folder);
    return folder;
  }
}

function attemptsIn(workspace: Workspace): string {
  return path.join(workspace.state, 'attempts');
}

function recordIn(folder: string): ResetRecord {
  const file = path.join(folder, recordName);
  try {
    const { kept, created, progress } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ResetRecord>;
    if (Array.isArray(kept) && Array.isArray(created) && typeof progress === 'object') return { kept, created, progress };
  } catch {}
  throw new MachineError(`${file} is damaged: copy your files back from that folder by hand, and remove ${recordName}.`);
}
