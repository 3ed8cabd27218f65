// How long it takes to begin: `learn` to its first screen and first verdict, against jest run once from cold.
import { execFile } from 'node:child_process';
import { writeFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { kitRoot, solutionFile } from '../workspace';
import { learnIn, newProject, newWorkspace, slug } from './saves';
import { summarize, type Summary } from './statistics';
import { Terminal } from './terminal';

const run = promisify(execFile);

export interface StartTimes {
  firstScreen: Summary;
  firstVerdict: Summary;
  coldJest: Summary;
}

/** Times `rounds` starts of each, in turn; the first of each warms the caches on disk and is not counted. */
export async function timeStarts(rounds: number): Promise<StartTimes> {
  const folder = newWorkspace('starts');
  const project = newProject('starts-jest');
  writeFileSync(path.join(folder, 'exercises', `${slug}.ts`), readFileSync(solutionFile(slug)));
  const times = { firstScreen: [] as number[], firstVerdict: [] as number[], coldJest: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    const learn = await startLearn(folder);
    const coldJest = await jestOnce(project);
    if (round < 0) continue;
    times.firstScreen.push(learn.firstScreen);
    times.firstVerdict.push(learn.firstVerdict);
    times.coldJest.push(coldJest);
  }
  return { firstScreen: summarize(times.firstScreen), firstVerdict: summarize(times.firstVerdict), coldJest: summarize(times.coldJest) };
}

async function startLearn(folder: string): Promise<{ firstScreen: number; firstVerdict: number }> {
  const terminal = new Terminal(learnIn(folder));
  const firstScreen = (await terminal.shows(/q quit/)) - terminal.started;
  const firstVerdict = (await terminal.shows(/✓ 09 read-to-end.*q quit/s)) - terminal.started;
  terminal.type('q');
  await terminal.exited;
  return { firstScreen, firstVerdict };
}

async function jestOnce(project: string): Promise<number> {
  const began = performance.now();
  await run(process.execPath, [path.join(kitRoot, 'node_modules', '.bin', 'jest')], { cwd: project });
  return performance.now() - began;
}
