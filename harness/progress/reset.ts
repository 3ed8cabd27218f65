import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { stubOf, type Exercise } from '../course/manifest';
import { UsageError } from '../errors';
import { exerciseFile, type Workspace } from '../workspace';
import { recordReset } from './progress';
import { textOf, withState, writeWhole } from './store';

interface Restore {
  slug: string;
  file: string;
  stub: string;
  /** What stands there now; undefined when the file is missing. */
  now: string | undefined;
}

/** Which files a reset would put back, and which are as they were anyway. */
export interface ResetPlan {
  restore: Restore[];
  unchanged: string[];
}

/** What undo needs to know of a reset, kept beside the copies. */
interface ResetRecord {
  files: { slug: string; wasThere: boolean }[];
}

const recordName = 'reset.json';

/** Compares the exercise files with their stubs; changes nothing. */
export async function planReset(workspace: Workspace, exercises: Exercise[]): Promise<ResetPlan> {
  const plan: ResetPlan = { restore: [], unchanged: [] };
  for (const exercise of exercises) {
    const file = exerciseFile(workspace, exercise.slug);
    const [stub, now] = [stubOf(exercise), await textOf(file)];
    if (now === stub) plan.unchanged.push(exercise.slug);
    else plan.restore.push({ slug: exercise.slug, file, stub, now });
  }
  return plan;
}

/** Puts stubs back, after a copy of each file; `kept` is the folder of the copies, as a path from the workspace. */
export async function reset(workspace: Workspace, { restore }: ResetPlan): Promise<{ restored: string[]; kept?: string }> {
  if (restore.length === 0) return { restored: [] };
  const folder = await withState(workspace, async () => {
    const copies = await newFolder(workspace);
    const record: ResetRecord = { files: restore.map(({ slug, now }) => ({ slug, wasThere: now !== undefined })) };
    for (const { slug, now } of restore) if (now !== undefined) await writeWhole(path.join(copies, `${slug}.ts`), now);
    await writeWhole(path.join(copies, recordName), `${JSON.stringify(record, null, 2)}\n`);
    for (const { file, stub } of restore) await writeWhole(file, stub);
    return copies;
  });
  const restored = restore.map(({ slug }) => slug);
  await recordReset(workspace, restored);
  return { restored, kept: path.relative(workspace.root, folder) };
}

/** Takes the last reset back; what was written since is kept first. Throws a UsageError when there is none. */
export function undo(workspace: Workspace): Promise<{ restored: string[]; kept?: string }> {
  return withState(workspace, async () => {
    const folder = await lastReset(workspace);
    if (folder === undefined) throw new UsageError('There is no reset to take back: `npm run reset -- NN` makes one.');
    const { files } = JSON.parse((await textOf(path.join(folder, recordName)))!) as ResetRecord;
    const kept = await keepEdited(workspace, files.map(({ slug }) => slug));
    for (const { slug, wasThere } of files) {
      if (wasThere) await writeWhole(exerciseFile(workspace, slug), (await textOf(path.join(folder, `${slug}.ts`)))!);
      else await rm(exerciseFile(workspace, slug), { force: true });
    }
    await rename(path.join(folder, recordName), path.join(folder, 'undone.json'));
    return { restored: files.map(({ slug }) => slug), ...(kept ? { kept: path.relative(workspace.root, kept) } : {}) };
  });
}

async function keepEdited(workspace: Workspace, slugs: string[]): Promise<string | undefined> {
  let folder: string | undefined;
  for (const slug of slugs) {
    const now = await textOf(exerciseFile(workspace, slug));
    if (now === undefined || now === stubOf({ folder: path.join(__dirname, '..', 'course', slug) })) continue;
    folder ??= await newFolder(workspace);
    await writeWhole(path.join(folder, `${slug}.ts`), now);
  }
  return folder;
}

async function lastReset(workspace: Workspace): Promise<string | undefined> {
  const attempts = path.join(workspace.state, 'attempts');
  if (!existsSync(attempts)) return undefined;
  const folders = (await readdir(attempts)).sort().reverse();
  return folders.map((name) => path.join(attempts, name)).find((folder) => existsSync(path.join(folder, recordName)));
}

// Named by the time, so that the newest sorts last; a number follows when two fall into one second.
async function newFolder(workspace: Workspace): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-').slice(0, 19);
  for (let count = 1; ; count++) {
    const folder = path.join(workspace.state, 'attempts', count === 1 ? stamp : `${stamp}-${String(count).padStart(2, '0')}`);
    if (!existsSync(folder)) return folder;
  }
}
