import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { MachineError } from '../errors';
import { timeChecks, type CheckTimes } from './checks';
import { peersFolder, timeLongSession, timeSaves, type SaveTimes } from './saves';
import { timeStarts, type StartTimes } from './starts';
import type { Memory } from './memory';
import { profile, type Profile } from './profile';
import type { Summary } from './statistics';

export interface BenchResult {
  schemaVersion: 1;
  node: string;
  saves: SaveTimes[];
  profile: Profile;
  starts: StartTimes;
  checks: CheckTimes;
  session: { saves: number; early: Summary; late: Summary; memory: Memory };
}

/** Installs the peers, measures everything in one run, and says meanwhile what it does. Throws a MachineError when the peers cannot be installed. */
export async function bench({ rounds, longSession, say }: { rounds: number; longSession: number; say: (what: string) => void }): Promise<BenchResult> {
  say('installing the peers');
  await installPeers();
  rmSync(path.join(peersFolder, 'work'), { recursive: true, force: true });
  const saves = await timeSaves(rounds, (round) => say(`saves: ${round < 0 ? 'warm-up' : `round ${round + 1} of ${rounds}`}`));
  say('the parts of a save');
  const parts = await profile(rounds);
  say('starts');
  const starts = await timeStarts(Math.min(rounds, 7));
  say('check of all exercises');
  const checks = await timeChecks(3);
  say(`a session of ${longSession} saves`);
  const session = { saves: longSession, ...(await timeLongSession(longSession)) };
  return { schemaVersion: 1, node: process.version, saves, profile: parts, starts, checks, session };
}

async function installPeers(): Promise<void> {
  try {
    await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: peersFolder });
  } catch (error) {
    throw new MachineError('The peers of the benchmark could not be installed: look whether npm reaches its registry.', { cause: error });
  }
}
