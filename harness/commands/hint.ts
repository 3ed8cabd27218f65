import { findExercise, lessonOf } from '../course/manifest';
import { UsageError } from '../errors';
import { readProgress, recordHint } from '../progress/progress';
import { titleOf } from '../report/facts';
import { styleOf } from '../report/style';
import { count, wrapped } from '../report/text';
import { command } from './command';
import { currentOf } from './current';
import { drawing, warn, writeJson } from './write';

const readableColumns = 100;

export const hintCommand = command({
  name: 'hint',
  summary: 'Shows the next hint of an exercise: a nudge, an approach, a near-answer.',
  positionals: { usage: '[NN]', least: 0, most: 1 },
  options: {
    level: { type: 'string', value: 'N', description: 'hint 1, 2 or 3 instead of the next one' },
  },
  async run(context, [name], flags) {
    const progress = await readProgress(context.workspace);
    warn(context, progress.damaged);
    const exercise = name === undefined ? currentOf(progress) : findExercise(name);
    const { slug } = exercise;
    const { hints } = lessonOf(exercise);
    const level = flags.level === undefined ? Math.min((progress.exercises[slug]?.hintLevel ?? 0) + 1, hints.length) : levelOf(flags.level, hints.length);
    const hint = hints[level - 1]!;
    const remaining = hints.length - level;
    if (flags.json) writeJson(context, { exercise: slug, level, of: hints.length, hint, remaining });
    else {
      const options = drawing(context, flags);
      const lines = [`hint ${level} of ${hints.length} for ${titleOf(slug)}: ${hint}`, remainingLine(exercise.number, remaining)].map(styleOf(options).text);
      context.output.write(lines.flatMap((line) => (options.plain ? [line] : wrapped(line, Math.min(options.width, readableColumns)))).map((line) => `${line}\n`).join(''));
    }
    await recordHint(context.workspace, slug, level);
    return 0;
  },
});

function remainingLine(number: string, remaining: number): string {
  if (remaining === 0) return `This was the last; \`npm run solution -- ${number}\` shows the reference answer.`;
  return `${count(remaining, 'more hint')}: \`npm run hint -- ${number}\` shows the next.`;
}

function levelOf(text: string, most: number): number {
  if (/^\d$/.test(text) && Number(text) >= 1 && Number(text) <= most) return Number(text);
  throw new UsageError(`Expected \`--level\` from 1 to ${most}, got "${text}".`);
}
