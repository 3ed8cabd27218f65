// The jest host: a process that keeps jest loaded and the checks of the next run parked. It owns the fixtures and starts
// the student processes; the learner's code never runs in it.
import { readConfigs } from 'jest-config';
import Runner from 'jest-runner';
import Runtime from 'jest-runtime';
import { TestWatcher } from 'jest-watcher';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { EndingStatus } from '../course/bridge';
import { kitRoot } from '../workspace';
import type { CompiledFile } from './compile';
import { checksOf } from './diagnose';
import './environment';
import { limits } from './limits';
import { Locator } from './locate';
import { Run } from './run';
import { registerRun } from './runs';
import type { Check, Place } from './verdict';

export interface RunRequest {
  exercise: string;
  entry: string;
  files: Record<string, CompiledFile>;
  root: string;
  seed: string;
}

export interface RunReport {
  checks: Check[];
  ending?: { status: EndingStatus; message: string; at?: Place };
  output: string;
}

export type ToHost = { type: 'prepare'; exercise: string } | { type: 'run'; id: number; request: RunRequest };
export type FromHost = { type: 'parked' } | { type: 'report'; id: number; report: RunReport; residentBytes: number } | { type: 'failed'; id: number; reason: string };

interface Parked {
  run: Run;
  finished: Promise<void>;
}

// Each run leaves a sandbox of jest behind. Collecting it early keeps the host small, and a large result still has room.
setFlagsFromString('--heap-growing-percent=20');

const parked = new Map<string, Parked>();
/** Every run whose student process may still be there. */
const alive = new Set<Run>();
const jest = startJest();

async function startJest() {
  const argv = { _: [], $0: '', config: path.join(kitRoot, 'package.json'), selectProjects: ['checks'], watchman: false, cache: true };
  const { configs, globalConfig } = await readConfigs(argv as Parameters<typeof readConfigs>[0], [kitRoot]);
  const config = configs.find(({ displayName }) => displayName?.name === 'checks')!;
  const context = await Runtime.createContext(config, { console, maxWorkers: 1, watch: false, watchman: false });
  return { context, globalConfig };
}

/** Lets this exercise stand ready, and no other. */
function prepare(exercise: string): void {
  for (const [other, { run }] of parked) {
    if (other === exercise) continue;
    parked.delete(other);
    void run.close();
  }
  void park(exercise).run.parked.then(() => tell({ type: 'parked' }));
}

function park(exercise: string): Parked {
  const waiting = parked.get(exercise);
  if (waiting) return waiting;
  const run = new Run(exercise, limits);
  alive.add(run);
  const entry = { run, finished: runChecks(exercise, run) };
  entry.finished.catch(() => {}).finally(() => alive.delete(run));
  parked.set(exercise, entry);
  return entry;
}

// Jest's runner alone: its configuration and its map of the files are made once for all runs.
async function runChecks(exercise: string, run: Run): Promise<void> {
  const { context, globalConfig } = await jest;
  const checkFile = path.join(kitRoot, 'harness', 'course', exercise, 'check.ts');
  registerRun(checkFile, run);
  const runner = new Runner(globalConfig, {});
  const failure = new Promise<never>((_, reject) => runner.on('test-file-failure', ([, error]) => reject(new Error(error.message ?? String(error)))));
  const done = new Promise<void>((resolve, reject) =>
    runner.on('test-file-success', ([, { testExecError }]) => (testExecError ? reject(new Error(testExecError.message)) : resolve())),
  );
  await Promise.all([Promise.race([done, failure]), runner.runTests([{ context, path: checkFile }], new TestWatcher({ isWatchMode: false }), { serial: true })]);
}

async function judge({ exercise, entry, files, root, seed }: RunRequest): Promise<RunReport> {
  const { run, finished } = park(exercise);
  parked.delete(exercise);
  const codes = Object.fromEntries(Object.entries(files).map(([file, { code }]) => [file, code]));
  await Promise.race([run.parked, finished]);
  await run.start({ entry, files: codes }, seed);
  await Promise.race([run.finished, finished]);
  const record = run.record();
  const locator = new Locator(files, root);
  const at = record.ending && locator.locate(record.ending.stack);
  const ending = record.ending && { status: record.ending.status, message: record.ending.message, ...(at ? { at } : {}) };
  return { checks: checksOf(exercise, record, locator), output: record.output, ...(ending ? { ending } : {}) };
}

async function answer(id: number, request: RunRequest): Promise<void> {
  try {
    const report = await judge(request);
    tell({ type: 'report', id, report, residentBytes: process.memoryUsage.rss() });
  } catch (error) {
    tell({ type: 'failed', id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function tell(message: FromHost): void {
  if (process.connected) process.send!(message);
}

process.on('message', (message: ToHost) => {
  if (message.type === 'prepare') prepare(message.exercise);
  else void answer(message.id, message.request);
});

// When the session is gone, by whatever way, the runs and their student processes go too.
process.on('disconnect', () => void Promise.all([...alive].map((run) => run.close())).finally(() => process.exit(0)));
