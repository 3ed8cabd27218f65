// What a session knows, what can happen to it, and what it asks to be done.
import type { Progress, State as ProgressState } from '../progress/progress';
import type { Verdict } from '../judge/verdict';

export type View = { kind: 'verdict' } | { kind: 'list'; at: number } | { kind: 'reset' };

export interface State {
  /** Slugs of all exercises, in order. */
  exercises: readonly string[];
  current: string;
  progress: Readonly<Record<string, ProgressState>>;
  /** What is being judged, and what will be judged after it. */
  running?: string;
  wanted?: string;
  /** The last verdict of the current exercise. */
  verdict?: Verdict;
  view: View;
  /** The level of hint that is shown, from 1; a new object each time it is asked for. */
  hint?: { level: number };
  /** The highest level of hint asked for so far, by exercise. */
  hintLevels: Readonly<Record<string, number>>;
  /** How often in a row the current exercise failed in the same way. */
  failures: { signature: string; count: number };
  /** One line about what just happened; a new object each time. */
  notice?: { text: string };
  /** The notice is about a file that was just put back, and outlives the save that this is. */
  holdNotice?: boolean;
  /** Lists that were asked for where there is no screen to show them on. */
  listed: number;
  options: SessionOptions;
  /** The input has ended: no more keys. */
  deaf: boolean;
  over: boolean;
}

export interface SessionOptions {
  autoNext: boolean;
  /** There is a screen, on which a list can stand while one chooses from it. */
  screen: boolean;
  /** The session has nothing to wait for once its input has ended: it is part of a pipe, or runs in CI. */
  endsWithInput: boolean;
}

export type Event =
  /** Files were written: the current exercise's, or one that it imports. */
  | { type: 'saved' }
  /** Exercises whose files were written in one go, none of them the current. */
  | { type: 'saved-others'; exercises: string[] }
  | { type: 'key'; key: string }
  | { type: 'resized' }
  /** `stale`: the file was written again meanwhile. */
  | { type: 'judged'; verdict: Verdict; stale: boolean }
  | { type: 'progress'; progress: Progress }
  | { type: 'notice'; text: string }
  /** The file of the current exercise was put back. */
  | { type: 'was-reset'; text: string }
  | { type: 'input-ended' }
  | { type: 'stopped' };

export type Effect =
  | { type: 'judge'; exercise: string }
  | { type: 'prepare'; exercise: string }
  | { type: 'record'; verdict: Verdict }
  | { type: 'set-current'; exercise: string }
  | { type: 'record-hint'; exercise: string; level: number }
  | { type: 'reset'; exercise: string };

/** What an event makes of a state. */
export interface Step {
  state: State;
  effects: Effect[];
}

/** The state at the start: `start`, else the exercise that was current and has not passed, else the first that has not. */
export function initialState(exercises: readonly string[], progress: Progress, options: SessionOptions, start?: string): State {
  const states = statesOf(progress);
  const open = exercises.filter((slug) => states[slug] !== 'passed');
  const left = open.find((slug) => slug === progress.current);
  return {
    exercises,
    current: start ?? left ?? open[0] ?? exercises.at(-1)!,
    progress: states,
    view: { kind: 'verdict' },
    hintLevels: hintLevelsOf(progress),
    failures: { signature: '', count: 0 },
    listed: 0,
    options,
    deaf: false,
    over: false,
  };
}

export function statesOf(progress: Progress): Record<string, ProgressState> {
  return Object.fromEntries(Object.entries(progress.exercises).map(([slug, { state }]) => [slug, state]));
}

export function hintLevelsOf(progress: Progress): Record<string, number> {
  return Object.fromEntries(Object.entries(progress.exercises).map(([slug, { hintLevel = 0 }]) => [slug, hintLevel]));
}

/** How many exercises have passed. */
export function passedCount({ exercises, progress }: State): number {
  return exercises.filter((slug) => progress[slug] === 'passed').length;
}

/** Whether the current exercise has passed: now, or at an earlier time. */
export function hasPassed({ current, progress, verdict }: State): boolean {
  return verdict?.status === 'passed' || progress[current] === 'passed';
}

/** The exercise after the current one that has not passed yet, from the start again behind the last; undefined when all have. */
export function nextExercise({ exercises, current, progress }: State): string | undefined {
  const at = exercises.indexOf(current) + 1;
  return [...exercises.slice(at), ...exercises.slice(0, at)].find((slug) => slug !== current && progress[slug] !== 'passed');
}
