import { mkdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';
import { MachineError } from '../errors';
import type { Workspace } from '../workspace';

// A process that was killed leaves its lock behind; after this time the next one takes it over.
const staleMs = 2000;

/** Runs `work` while no other process changes the state; throws a MachineError when the folder cannot be written. */
export async function withState<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  let release: () => Promise<void>;
  try {
    await mkdir(workspace.state, { recursive: true });
    release = await lock(workspace.state, { lockfilePath: path.join(workspace.state, 'lock'), stale: staleMs, retries: { retries: 200, minTimeout: 5, maxTimeout: 50, factor: 1.2 } });
  } catch (error) {
    throw unwritable(workspace, error);
  }
  try {
    return await work();
  } finally {
    await release().catch(() => {});
  }
}

/** Replaces a file as a whole: whoever reads it sees the old one or the new one. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, text);
}

/** The text of a file, or undefined when there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Moves a damaged file out of the way, to the first free name `file.bak`, `file.bak2`, …; gives that name. */
export async function setAside(file: string): Promise<string> {
  for (let count = 1; ; count++) {
    const aside = `${file}.bak${count === 1 ? '' : count}`;
    if ((await textOf(aside)) !== undefined) continue;
    await rename(file, aside);
    return aside;
  }
}

function unwritable(workspace: Workspace, cause: unknown): MachineError {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
  return new MachineError(`Progress cannot be kept in ${workspace.state} (${code}): make that folder writable.`, { cause });
}
