import { exercises, findExercise, lessonOf, type Exercise } from '../course/manifest';
import { UsageError } from '../errors';
import { readProgress, recordHint, type Progress } from '../progress/progress';
import type { Command } from './command';

export const hintCommand: Command = {
  name: 'hint',
  summary: 'Shows the next hint of an exercise: a nudge, an approach, a near-answer.',
  positionals: { usage: '[NN]', most: 1 },
  options: {
    level: { type: 'string', value: 'N', description: 'show hint 1, 2 or 3 instead of the next one' },
    json: { type: 'boolean', description: 'one JSON document on standard output and nothing else' },
  },
  async run({ workspace, output }, [name], flags) {
    const progress = await readProgress(workspace);
    const exercise = name === undefined ? currentOf(progress) : findExercise(name);
    const { hints } = lessonOf(exercise);
    const shown = progress.exercises[exercise.slug]?.hintLevel ?? 0;
    const level = typeof flags.level === 'string' ? levelOf(flags.level, hints.length) : Math.min(shown + 1, hints.length);
    await recordHint(workspace, exercise.slug, Math.max(level, shown));
    const hint = hints[level - 1]!;
    output.write(flags.json ? `${JSON.stringify({ exercise: exercise.slug, level, of: hints.length, hint })}\n` : `${exercise.slug}, hint ${level} of ${hints.length}: ${hint}\n`);
    return 0;
  },
};

/** The exercise that `learn` would go on with: the current one, or the first that has not passed. */
export function currentOf({ current, exercises: known }: Progress): Exercise {
  const all = exercises();
  return all.find(({ slug }) => slug === current) ?? all.find(({ slug }) => known[slug]?.state !== 'passed') ?? all[all.length - 1]!;
}

function levelOf(text: string, most: number): number {
  const level = Number(text);
  if (!Number.isInteger(level) || level < 1 || level > most) throw new UsageError(`Expected \`--level\` from 1 to ${most}, got "${text}".`);
  return level;
}
