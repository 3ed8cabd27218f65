import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findExercise, stubOf } from '../course/manifest';
import { exerciseFile, type Workspace } from '../workspace';
import type { Compiled } from './compile';
import { Compiler } from './compiler';
import { Host, HostGone } from './host';
import type { RunReport } from './host-process';
import type { Check, Status, TypeIssue, Verdict } from './verdict';

export interface JudgeRequest {
  /** "09-read-to-end" */
  exercise: string;
  /** The file that is judged as if it stood at exercises/slug.ts. */
  file: string;
  /** Where its imports of other exercises are found. */
  imports: 'exercises' | 'solutions';
}

export interface Judge {
  /** Judges one file; requests are answered one after the other, and each answer is a verdict, whatever the file does. */
  judge(request: JudgeRequest): Promise<Verdict>;
  /** Lets the checks of an exercise stand ready, so that its next verdict comes at once. */
  prepare(exercise: string): void;
  /** Ends every process of the judge. */
  close(): Promise<void>;
}

/** Starts a judge for the exercises of one workspace; random values in checks come from `seed`. */
export function startJudge({ workspace, seed }: { workspace: Workspace; seed: string }): Judge {
  const compiler = new Compiler();
  const host = new Host();
  const judging = new Judging(workspace, seed, compiler, host);
  const queue: JudgeRequest[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let current: string | undefined;

  async function next(request: JudgeRequest): Promise<Verdict> {
    queue.shift();
    const verdict = judging.verdict(request);
    // While the checks of one exercise wait for the network, those of the next are made ready.
    if (queue[0]) host.prepare(queue[0].exercise);
    try {
      return await verdict;
    } finally {
      if (queue.length === 0 && current !== undefined) setImmediate(() => current !== undefined && host.prepare(current));
    }
  }

  return {
    judge(request) {
      queue.push(request);
      const verdict = last.then(() => next(request));
      last = verdict;
      return verdict;
    },
    prepare(exercise) {
      current = exercise;
      host.prepare(exercise);
      judging.warm(exercise);
    },
    async close() {
      current = undefined;
      await Promise.all([host.close(), compiler.close()]);
    },
  };
}

class Judging {
  #isWarm = false;

  constructor(private readonly workspace: Workspace, private readonly seed: string, private readonly compiler: Compiler, private readonly host: Host) {}

  /** Lets the compiler read Node's types before the first save asks for them. */
  warm(exercise: string): void {
    if (this.#isWarm) return;
    this.#isWarm = true;
    this.compiler.compile({ workspace: this.workspace, exercise, text: stubOf(findExercise(exercise)), imports: 'exercises' });
  }

  async verdict({ exercise, file, imports }: JudgeRequest): Promise<Verdict> {
    const began = performance.now();
    const found = await this.#find(exercise, file, imports);
    return { exercise, checks: [], types: [], output: '', ...found, durationMs: Math.round(performance.now() - began) };
  }

  async #find(exercise: string, file: string, imports: JudgeRequest['imports']): Promise<Partial<Verdict> & { status: Status }> {
    const text = textOf(file);
    if (text === undefined) return { status: 'failed', checks: [this.#missing(exercise, file)] };
    if (text === stubOf(findExercise(exercise))) return { status: 'not-started' };
    try {
      const { compiled, types } = this.compiler.compile({ workspace: this.workspace, exercise, text, imports });
      return await this.#run(exercise, await compiled, types);
    } catch (error) {
      return { status: 'harness-error', checks: [kitFault(error)] };
    }
  }

  async #run(exercise: string, compiled: Compiled, types: Promise<TypeIssue[]>): Promise<Partial<Verdict> & { status: Status }> {
    if (compiled.syntaxErrors.length > 0) return { status: 'syntax-error', types: compiled.syntaxErrors };
    const [report, issues] = await Promise.all([this.#report(exercise, compiled), types]);
    return { status: statusOf(report, issues), checks: report.checks, types: issues, output: report.output };
  }

  // A learner's program can end the host by its pid; the second time in a row it is taken for the cause.
  async #report(exercise: string, { entry, files }: Compiled): Promise<RunReport> {
    const request = { exercise, entry, files, root: this.workspace.root, seed: this.seed };
    try {
      return await this.host.run(request);
    } catch (error) {
      if (!(error instanceof HostGone)) throw error;
    }
    try {
      return await this.host.run(request);
    } catch (error) {
      if (!(error instanceof HostGone) || error.signal === null) throw error;
      return endedHost(error.signal);
    }
  }

  #missing(exercise: string, file: string): Check {
    const shown = file === exerciseFile(this.workspace, exercise) ? path.relative(this.workspace.root, file) : file;
    const number = exercise.slice(0, 2);
    return { name: 'the exercise file is there', status: 'failed', message: `${shown} cannot be read: \`npm run reset -- ${number}\` puts it back.` };
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function statusOf({ checks, ending }: RunReport, types: TypeIssue[]): Status {
  if (ending) return ending.status;
  if (checks.length === 0 || checks.some(({ status }) => status !== 'passed')) return 'failed';
  return types.length > 0 ? 'type-error' : 'passed';
}

function endedHost(signal: string): RunReport {
  const message = `The process that runs the checks was ended by ${signal} while your program ran: does your program end processes that it did not start?`;
  return { checks: [{ name: 'leaves other processes alone', status: 'failed', message }], ending: { status: 'crashed', message }, output: '' };
}

function kitFault(error: unknown): Check {
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { name: 'the kit is in order', status: 'failed', message: `The kit itself failed: ${message}` };
}
