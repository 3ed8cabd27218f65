// What an event makes of the progress: pure functions from one value to the next.
import type { Verdict } from '../judge/verdict';
import type { ExerciseProgress, Progress } from './progress';

const untouched: ExerciseProgress = { state: 'not-started', attempts: 0 };

/** What is known of an exercise; one that was never judged is not started. */
export function entryOf(progress: Progress, slug: string): ExerciseProgress {
  return progress.exercises[slug] ?? untouched;
}

/** The progress after a verdict; a fault of the kit changes nothing. */
export function afterVerdict(progress: Progress, { exercise, status }: Verdict, now: Date): Progress {
  const entry = entryOf(progress, exercise);
  switch (status) {
    case 'harness-error':
      return progress;
    case 'not-started':
      return withEntry(progress, exercise, { ...entry, state: 'not-started' });
    case 'passed':
      return withEntry(progress, exercise, afterPass(entry, now));
    default:
      return withEntry(progress, exercise, { ...entry, state: 'in-progress', attempts: entry.attempts + 1 });
  }
}

/** The progress with another current exercise. */
export function withCurrent(progress: Progress, current: string): Progress {
  return { ...progress, current };
}

/** The progress after a hint was shown; a lower level than before changes nothing. */
export function afterHint(progress: Progress, slug: string, level: number): Progress {
  const entry = entryOf(progress, slug);
  return withEntry(progress, slug, { ...entry, hintLevel: Math.max(level, entry.hintLevel ?? 0) });
}

/** The progress after a reset: a fresh start, but for the count of attempts. */
export function afterReset(progress: Progress, slugs: readonly string[]): Progress {
  return slugs.reduce((before, slug) => withEntry(before, slug, { ...untouched, attempts: entryOf(before, slug).attempts }), progress);
}

/** The progress with the entries that stood there before a reset. */
export function afterUndo(progress: Progress, entries: Record<string, ExerciseProgress>): Progress {
  return Object.entries(entries).reduce((before, [slug, entry]) => withEntry(before, slug, entry), progress);
}

// A pass that is judged again is no new attempt, and the day of the pass stays.
function afterPass(entry: ExerciseProgress, now: Date): ExerciseProgress {
  if (entry.state === 'passed') return entry;
  return { ...entry, state: 'passed', attempts: entry.attempts + 1, passedAt: entry.passedAt ?? now.toISOString() };
}

// An exercise about which there is nothing to say is not written down.
function withEntry(progress: Progress, slug: string, entry: ExerciseProgress): Progress {
  const isKnown = progress.exercises[slug] !== undefined;
  const saysNothing = entry.state === 'not-started' && entry.attempts === 0 && entry.passedAt === undefined && entry.hintLevel === undefined;
  return !isKnown && saysNothing ? progress : { ...progress, exercises: { ...progress.exercises, [slug]: entry } };
}
