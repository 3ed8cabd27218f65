import path from 'node:path';
import type { Verdict } from '../judge/verdict';
import type { Workspace } from '../workspace';
import { setAside, textOf, withState, writeWhole } from './store';

export type State = 'not-started' | 'in-progress' | 'passed';

export interface ExerciseProgress {
  state: State;
  /** How many verdicts it has had while it was worked on. */
  attempts: number;
  /** When it first passed, as an ISO date. */
  passedAt?: string;
  hintLevel?: number;
}

/** What a learner has reached: a cache of what `check` finds, readable by hand. */
export interface Progress {
  current?: string;
  exercises: Record<string, ExerciseProgress>;
  /** One sentence, when a damaged file was just set aside. */
  damaged?: string;
}

const version = 1;

/** The progress in a workspace; a file that cannot be understood is set aside and said so. */
export async function readProgress(workspace: Workspace): Promise<Progress> {
  const text = await textOf(fileIn(workspace));
  if (text === undefined) return { exercises: {} };
  return parse(text) ?? withState(workspace, () => readLocked(workspace));
}

/** Keeps what a verdict says; what the kit itself got wrong is not counted. */
export function recordVerdict(workspace: Workspace, { exercise, status }: Verdict): Promise<Progress> {
  if (status === 'harness-error') return readProgress(workspace);
  return change(workspace, (progress) => {
    const before = progress.exercises[exercise];
    progress.exercises[exercise] = judged(before ?? { state: 'not-started', attempts: 0 }, status);
  });
}

function judged(before: ExerciseProgress, status: Verdict['status']): ExerciseProgress {
  if (status === 'not-started') return { ...withoutPass(before), state: 'not-started' };
  const attempts = before.attempts + 1;
  if (status !== 'passed') return { ...withoutPass(before), state: 'in-progress', attempts };
  return { ...before, state: 'passed', attempts, passedAt: before.passedAt ?? new Date().toISOString() };
}

function withoutPass({ passedAt: _passedAt, ...rest }: ExerciseProgress): ExerciseProgress {
  return rest;
}

/** Makes an exercise the one that `learn` goes on with. */
export function setCurrent(workspace: Workspace, slug: string): Promise<Progress> {
  return change(workspace, (progress) => {
    progress.current = slug;
  });
}

/** Keeps which hint was shown last. */
export function recordHint(workspace: Workspace, slug: string, level: number): Promise<Progress> {
  return changeExercise(workspace, slug, (before) => ({ ...before, hintLevel: level }));
}

/** Marks exercises as not started, after a reset. */
export function recordReset(workspace: Workspace, slugs: string[]): Promise<Progress> {
  return change(workspace, (progress) => {
    for (const slug of slugs) delete progress.exercises[slug];
  });
}

function changeExercise(workspace: Workspace, slug: string, update: (before: ExerciseProgress) => ExerciseProgress): Promise<Progress> {
  return change(workspace, (progress) => {
    progress.exercises[slug] = update(progress.exercises[slug] ?? { state: 'not-started', attempts: 0 });
  });
}

// Read, changed and written under one lock, so that two windows at once lose nothing.
function change(workspace: Workspace, update: (progress: Progress) => void): Promise<Progress> {
  return withState(workspace, async () => {
    const progress = await readLocked(workspace);
    update(progress);
    const { damaged: _damaged, ...kept } = progress;
    await writeWhole(fileIn(workspace), `${JSON.stringify({ version, ...kept }, null, 2)}\n`);
    return progress;
  });
}

async function readLocked(workspace: Workspace): Promise<Progress> {
  const file = fileIn(workspace);
  const text = await textOf(file);
  if (text === undefined) return { exercises: {} };
  const progress = parse(text);
  if (progress) return progress;
  const aside = path.relative(workspace.root, await setAside(file));
  return { exercises: {}, damaged: `The progress file could not be read and is kept as ${aside}: \`npm run check\` finds out again what has passed.` };
}

function parse(text: string): Progress | undefined {
  try {
    const { version: found, current, exercises } = JSON.parse(text) as { version?: unknown; current?: unknown; exercises?: unknown };
    if (found !== version || !isRecord(exercises) || !Object.values(exercises).every(isExerciseProgress)) return undefined;
    return { ...(typeof current === 'string' ? { current } : {}), exercises: exercises as Progress['exercises'] };
  } catch {
    return undefined;
  }
}

function isExerciseProgress(value: unknown): value is ExerciseProgress {
  return isRecord(value) && ['not-started', 'in-progress', 'passed'].includes(value.state as string) && typeof value.attempts === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fileIn(workspace: Workspace): string {
  return path.join(workspace.state, 'progress.json');
}
