// Runs that wait for jest to open their check file. An environment finds its own by the path of that file; where nobody
// has registered one (`npx jest`), the checks run against the reference solution.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { solutionFile, workspaceAt } from '../workspace';
import { compile } from './compile';
import { limits } from './limits';
import { Run } from './run';

const waiting = new Map<string, Run[]>();

/** Lets the next environment that opens `checkFile` belong to `run`. */
export function registerRun(checkFile: string, run: Run): void {
  waiting.set(checkFile, [...(waiting.get(checkFile) ?? []), run]);
}

export function claimRun(checkFile: string): Run {
  return waiting.get(checkFile)?.shift() ?? solutionRun(path.basename(path.dirname(checkFile)));
}

function solutionRun(exercise: string): Run {
  const run = new Run(exercise, limits);
  const text = readFileSync(solutionFile(exercise), 'utf8');
  const { entry, files } = compile({ workspace: workspaceAt(), exercise, text, imports: 'solutions' });
  const codes = Object.fromEntries(Object.entries(files).map(([file, { code }]) => [file, code]));
  void run.start({ entry, files: codes }, process.env.KOANS_SEED ?? String(Date.now()));
  return run;
}
