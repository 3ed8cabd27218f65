import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { findExercise, stubOf, type Exercise } from '../course/manifest';
import { MachineError } from '../errors';
import { exerciseFile, type Workspace } from '../workspace';
import { keepCopies, shownFolder, writeRecord } from './attempts';
import { afterReset, entryOf } from './change';
import { locked } from './lock';
import type { Progress } from './progress';
import { updateLocked } from './store';

export { undo } from './undo';

/** What a reset would do, as slugs. */
export interface ResetPlan {
  /** Worked on: a copy is kept. */
  edited: string[];
  missing: string[];
  /** As they were handed out. */
  unchanged: string[];
}

export interface ResetResult {
  restored: string[];
  /** The folder of the copies, relative to the workspace; only when there was something to keep. */
  kept?: string;
}

/** Looks at the files of some exercises; changes nothing. Throws a MachineError when one cannot be read. */
export function planReset(workspace: Workspace, exercises: readonly Exercise[]): ResetPlan {
  const plan: ResetPlan = { edited: [], missing: [], unchanged: [] };
  for (const exercise of exercises) plan[stateOf(workspace, exercise)].push(exercise.slug);
  return plan;
}

/**
 * Puts the stubs of the planned exercises back, whatever their files hold by now, and keeps a copy of each that was worked on.
 * Throws a MachineError when a file cannot be kept or written; then that file is as it was.
 */
export function reset(workspace: Workspace, plan: ResetPlan, now = new Date()): Promise<ResetResult> {
  const planned = [...plan.edited, ...plan.missing, ...plan.unchanged].sort().map(findExercise);
  return locked(workspace, async () => {
    // What cannot be recorded is not begun; and the files may have changed since the plan was shown.
    const before = await updateLocked(workspace, (progress) => progress);
    const { edited, missing } = planReset(workspace, planned);
    const restored = [...edited, ...missing].sort();
    const folder = restored.length > 0 ? await keepBefore(workspace, before, { edited, missing }, now) : undefined;
    for (const slug of restored) await restoreStub(workspace, slug);
    await updateLocked(workspace, (progress) => afterReset(progress, planned.map(({ slug }) => slug)));
    return { restored, ...(folder !== undefined && edited.length > 0 ? { kept: shownFolder(workspace, folder) } : {}) };
  });
}

function stateOf(workspace: Workspace, exercise: Exercise): keyof ResetPlan {
  const file = exerciseFile(workspace, exercise.slug);
  if (!existsSync(file)) return 'missing';
  try {
    return readFileSync(file, 'utf8') === stubOf(exercise) ? 'unchanged' : 'edited';
  } catch (error) {
    throw new MachineError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code}): move it away, and run this again.`, { cause: error });
  }
}

// Copies first, then the record, then the stubs: whoever is killed in between has lost nothing.
async function keepBefore(workspace: Workspace, progress: Progress, { edited, missing }: Omit<ResetPlan, 'unchanged'>, now: Date): Promise<string> {
  const folder = await keepCopies(workspace, edited, now);
  const entries = Object.fromEntries([...edited, ...missing].map((slug) => [slug, entryOf(progress, slug)]));
  await writeRecord(folder, { kept: edited, created: missing, progress: entries });
  return folder;
}

async function restoreStub(workspace: Workspace, slug: string): Promise<void> {
  const file = exerciseFile(workspace, slug);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, stubOf(findExercise(slug)));
}
