import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { MachineError } from '../errors';
import type { Workspace } from '../workspace';
import { formatProgress } from './format';
import { faultSentence, load, progressFile } from './load';
import { locked } from './lock';
import type { Progress } from './progress';

type Change = (progress: Progress) => Progress;

/** Reads the progress, changes it and writes it, while nobody else does. Throws a MachineError when it cannot be written. */
export function update(workspace: Workspace, change: Change): Promise<Progress> {
  return locked(workspace, () => updateLocked(workspace, change));
}

/** The same for a caller that holds the lock. */
export async function updateLocked(workspace: Workspace, change: Change): Promise<Progress> {
  const { progress, fault } = load(workspace);
  if (fault === 'newer' || fault === 'unreadable') throw new MachineError(faultSentence(workspace, fault));
  const damaged = fault === 'damaged' ? await setAside(workspace) : undefined;
  const changed = change(progress);
  if (!isDeepStrictEqual(changed, progress)) {
    await sweep(workspace.state);
    await writeFileAtomic(progressFile(workspace), formatProgress(changed));
  }
  return damaged === undefined ? changed : { ...changed, damaged };
}

async function setAside(workspace: Workspace): Promise<string> {
  const file = progressFile(workspace);
  let aside = `${file}.bak`;
  for (let n = 2; existsSync(aside); n++) aside = `${file}.bak-${n}`;
  await rename(file, aside);
  return `${path.relative(workspace.root, file)} was damaged and is now ${path.basename(aside)}: \`npm run check\` finds your progress again.`;
}

// A process that was killed while it wrote leaves its half-written file behind; under the lock nobody else writes.
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder)).filter((name) => /^progress\.json\.\d+$/.test(name));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true })));
}
