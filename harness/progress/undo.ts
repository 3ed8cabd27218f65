import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { exercises, stubOf } from '../course/manifest';
import { UsageError } from '../errors';
import { exerciseFile, type Workspace } from '../workspace';
import { keepCopies, keptFile, lastReset, markUndone, shownFolder, type LastReset } from './attempts';
import { afterUndo } from './change';
import { locked } from './lock';
import { updateLocked } from './store';

export interface UndoResult {
  restored: string[];
  /** The folder, relative to the workspace, with what was written since the reset; only when there was something. */
  kept?: string;
}

/**
 * Takes the last reset back: its files, and their progress. What was written since is kept first.
 * Throws a UsageError when there is no reset left to take back, a MachineError when a file cannot be written.
 */
export function undo(workspace: Workspace, now = new Date()): Promise<UndoResult> {
  return locked(workspace, async () => {
    const last = lastReset(workspace);
    if (!last) throw new UsageError('There is no reset to take back.');
    // What cannot be recorded is not begun.
    await updateLocked(workspace, (before) => before);
    const { kept, created, progress } = last.record;
    const restored = [...kept, ...created].sort();
    const replaced = restored.filter((slug) => wouldBeLost(workspace, slug, last));
    const folder = replaced.length > 0 ? await keepCopies(workspace, replaced, now) : undefined;
    for (const slug of kept) await putBack(workspace, slug, last);
    for (const slug of created) await rm(exerciseFile(workspace, slug), { force: true });
    await updateLocked(workspace, (before) => afterUndo(before, progress));
    await markUndone(last.folder);
    return { restored, ...(folder === undefined ? {} : { kept: shownFolder(workspace, folder) }) };
  });
}

async function putBack(workspace: Workspace, slug: string, { folder }: LastReset): Promise<void> {
  const file = exerciseFile(workspace, slug);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, readFileSync(keptFile(folder, slug)));
}

// Neither the stub nor what comes back: somebody wrote it.
function wouldBeLost(workspace: Workspace, slug: string, { folder, record }: LastReset): boolean {
  const text = textOf(exerciseFile(workspace, slug));
  const exercise = exercises().find((each) => each.slug === slug);
  const known = [undefined, exercise && stubOf(exercise), record.kept.includes(slug) ? textOf(keptFile(folder, slug)) : undefined];
  return !known.includes(text);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
