import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { KoansError, MachineError } from '../errors';
import type { Workspace } from '../workspace';

// A process that was killed cannot give its lock back; after this time the next one takes it.
const staleAfterMs = 2_000;
const patienceMs = 15_000;

/**
 * Does `work` while no other process changes the state of the workspace; not to be called again from inside.
 * Throws a MachineError when the state cannot be written, or when another process does not let go of it.
 */
export async function locked<T>(workspace: Workspace, work: () => Promise<T>): Promise<T> {
  try {
    const release = await acquire(workspace.state);
    // A lock that was lost meanwhile, for example while the machine slept, cannot be given back.
    return await work().finally(() => release().catch(() => {}));
  } catch (error) {
    throw machineError(error, workspace);
  }
}

async function acquire(folder: string): Promise<() => Promise<void>> {
  const lockfilePath = path.join(folder, 'progress.lock');
  for (const giveUpAt = Date.now() + patienceMs; Date.now() < giveUpAt; await delay(5 + Math.random() * 15)) {
    await makeFolder(folder);
    const release = await unlessTaken(lock(folder, { lockfilePath, realpath: false, stale: staleAfterMs, onCompromised: () => {} }));
    if (release) return release;
  }
  throw new MachineError(`Another program has held ${lockfilePath} for ${patienceMs / 1000} seconds: end it, or remove that folder.`);
}

// Not recursive: a state folder without its workspace helps nobody, and on some file systems Node then tries for ever.
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

async function unlessTaken<T>(locking: Promise<T>): Promise<T | undefined> {
  try {
    return await locking;
  } catch (error) {
    // ENOENT: the lock, or the whole folder, went away between two looks at it.
    if (['ELOCKED', 'ENOENT'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
}

function machineError(error: unknown, { state }: Workspace): unknown {
  const code = codeOf(error);
  if (error instanceof KoansError || code === undefined) return error;
  if (code === 'EEXIST' || code === 'ENOTDIR') return new MachineError(`${state} is in the way, because it is not a folder: move it away.`, { cause: error });
  const folder = path.dirname((error as NodeJS.ErrnoException).path ?? path.join(state, '.'));
  return new MachineError(`The folder ${folder} cannot be written (${code}): see that it is yours and has room, and run this again.`, { cause: error });
}

// Not by `instanceof`: inside jest, errors of the file system are of another realm.
function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}
