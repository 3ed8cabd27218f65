// Where the time of one save goes: each part of the way from the file to the screen, measured by itself.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Compiler } from '../judge/compiler';
import { startJudge, type Judge } from '../judge/judge';
import { limits } from '../judge/limits';
import { StudentProcess } from '../judge/student/process';
import type { Verdict } from '../judge/verdict';
import { courseIn } from '../learn/course';
import { frame } from '../learn/frame';
import { initialState } from '../learn/state';
import { watchExercises } from '../learn/watcher';
import { exerciseFile, solutionFile, workspaceAt, type Workspace } from '../workspace';
import { newWorkspace, slug } from './saves';
import { summarize, type Summary } from './statistics';

/** Each part in milliseconds. */
export interface Profile {
  /** The write of a file → the session knows. */
  noticed: Summary;
  /** TypeScript → JavaScript. */
  compiled: Summary;
  /** TypeScript → its type errors; beside the checks. */
  typed: Summary;
  /** A question to the student process and its answer. */
  roundTrip: Summary;
  /** A request to the judge → the verdict, where the checks call a function and wait for nothing. */
  judgedPure: Summary;
  /** The same for the exercise that the saves are timed with. */
  judged: Summary;
  /** A verdict → the lines of the screen. */
  drawn: Summary;
}

// Room for what the judge does after a verdict, so that it does not count for the next.
const between = 400;
const warmUps = 5;

/** Measures each part `rounds` times, warm. */
export async function profile(rounds: number): Promise<Profile> {
  const folder = newWorkspace('profile');
  const workspace = workspaceAt(folder);
  const noticed = await timeNotices(workspace, rounds);
  const { compiled, typed } = await timeCompiler(workspace, rounds);
  const roundTrip = await timeRoundTrips(rounds * 10);
  const pure = await timeVerdicts(workspace, '02-parse-port', rounds);
  const whole = await timeVerdicts(workspace, slug, rounds);
  return { noticed, compiled, typed, roundTrip, judgedPure: pure.times, judged: whole.times, drawn: timeFrames(workspace, whole.verdict, rounds) };
}

async function times(rounds: number, work: (round: number) => Promise<void>, pause = between): Promise<Summary> {
  const taken: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    if (pause > 0) await setTimeout(pause);
    const began = performance.now();
    await work(round);
    if (round >= 0) taken.push(performance.now() - began);
  }
  return summarize(taken);
}

const changed = (file: string, round: number) => `${readFileSync(file, 'utf8')}// ${round}\n`;

async function timeNotices(workspace: Workspace, rounds: number): Promise<Summary> {
  let notice = () => {};
  const watcher = watchExercises(workspace.exercises, { saved: () => notice(), settled: () => {}, trouble: () => {} });
  const file = exerciseFile(workspace, slug);
  // The watcher looks once a second where there are no events, so that the first notice comes in any case.
  const save = (round: number) =>
    new Promise<void>((resolve) => {
      notice = resolve;
      writeFileSync(file, changed(solutionFile(slug), round));
    });
  const summary = await times(rounds, save);
  await watcher.close();
  return summary;
}

async function timeCompiler(workspace: Workspace, rounds: number): Promise<{ compiled: Summary; typed: Summary }> {
  const compiler = new Compiler();
  const compile = (round: number) => compiler.compile({ workspace, exercise: slug, text: changed(solutionFile(slug), round), imports: 'solutions' });
  const compiled = await times(rounds, async (round) => {
    const { compiled, types } = compile(round);
    await compiled;
    void types;
  });
  const typed = await times(rounds, async (round) => void (await compile(rounds + round).types));
  await compiler.close();
  return { compiled, typed };
}

async function timeRoundTrips(rounds: number): Promise<Summary> {
  const student = new StudentProcess(limits);
  await student.ready;
  const summary = await times(rounds, () => student.ping(), 0);
  await student.letGo();
  return summary;
}

async function timeVerdicts(workspace: Workspace, exercise: string, rounds: number): Promise<{ times: Summary; verdict: Verdict }> {
  const judge: Judge = startJudge({ workspace, seed: 'bench' });
  judge.prepare(exercise);
  const file = path.join(workspace.exercises, `${exercise}.ts`);
  let verdict: Verdict | undefined;
  const request = async (round: number) => {
    writeFileSync(file, changed(solutionFile(exercise), round));
    verdict = await judge.judge({ exercise, file, imports: 'solutions' });
  };
  await request(-warmUps - 1);
  const summary = await times(rounds, request);
  await judge.close();
  return { times: summary, verdict: verdict! };
}

function timeFrames(workspace: Workspace, verdict: Verdict, rounds: number): Summary {
  const course = courseIn(workspace);
  const state = { ...initialState(course.slugs, { exercises: {} }, { autoNext: false, screen: true, endsWithInput: false }, slug), verdict };
  const taken = Array.from({ length: rounds + warmUps }, () => {
    const began = performance.now();
    frame(state, course, { width: 80, color: true, ascii: false }, 40);
    return performance.now() - began;
  });
  return summarize(taken.slice(warmUps));
}
