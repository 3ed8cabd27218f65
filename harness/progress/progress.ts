import type { Verdict } from '../judge/verdict';
import type { Workspace } from '../workspace';
import { afterHint, afterVerdict, withCurrent } from './change';
import { faultSentence, load } from './load';

export type State = 'not-started' | 'in-progress' | 'passed';

export interface ExerciseProgress {
  state: State;
  /** How often it was judged until it passed. */
  attempts: number;
  /** ISO 8601; stays when the exercise fails again later. */
  passedAt?: string;
  /** The highest level of hint that was shown. */
  hintLevel?: number;
}

/** What was reached, by slug: a cache of what `check` finds. */
export interface Progress {
  current?: string;
  exercises: Record<string, ExerciseProgress>;
  /** One sentence, when a damaged file was set aside. */
  damaged?: string;
}

// Writing loads a lock and an atomic writer; whoever only reads, such as `list`, starts faster without them.
const store = () => require('./store') as typeof import('./store');

/** The progress kept in a workspace; sets a damaged file aside. Never throws: what cannot be read is said in `damaged`. */
export async function readProgress(workspace: Workspace): Promise<Progress> {
  const { progress, fault } = load(workspace);
  if (fault === undefined) return progress;
  try {
    return await store().update(workspace, (unchanged) => unchanged);
  } catch {
    return { ...progress, damaged: faultSentence(workspace, fault) };
  }
}

/** Records a verdict on the learner's own file. Throws a MachineError when the state cannot be written. */
export function recordVerdict(workspace: Workspace, verdict: Verdict, now = new Date()): Promise<Progress> {
  return store().update(workspace, (progress) => afterVerdict(progress, verdict, now));
}

/** Makes `slug` the current exercise. Throws a MachineError when the state cannot be written. */
export function setCurrent(workspace: Workspace, slug: string): Promise<Progress> {
  return store().update(workspace, (progress) => withCurrent(progress, slug));
}

/** Remembers that the hint of `level` (from 1) was shown. Throws a MachineError when the state cannot be written. */
export function recordHint(workspace: Workspace, slug: string, level: number): Promise<Progress> {
  return store().update(workspace, (progress) => afterHint(progress, slug, level));
}
