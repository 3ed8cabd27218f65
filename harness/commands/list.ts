import picocolors from 'picocolors';
import { exercises, lessonOf, type Exercise } from '../course/manifest';
import { readProgress, type Progress, type State } from '../progress/progress';
import { renderOptions } from '../report/style';
import type { Command, Context, Flags } from './command';

interface Row {
  exercise: string;
  chapter: { number: number; title: string };
  state: State;
  current: boolean;
  idea: string;
  minutes: number;
}

export const listCommand: Command = {
  name: 'list',
  summary: 'Shows every exercise with its state.',
  options: { json: { type: 'boolean', description: 'one JSON document on standard output and nothing else' } },
  async run(context, _names, flags) {
    const progress = await readProgress(context.workspace);
    const rows = exercises().map((exercise) => rowOf(exercise, progress));
    if (progress.damaged && !flags.json) context.output.write(`${progress.damaged}\n`);
    context.output.write(flags.json ? `${JSON.stringify({ schemaVersion: 1, exercises: rows }, null, 2)}\n` : table(rows, context, flags));
    return 0;
  },
};

function rowOf(exercise: Exercise, { exercises: known, current }: Progress): Row {
  const { slug, chapter } = exercise;
  const { idea, minutes } = lessonOf(exercise);
  return { exercise: slug, chapter, state: known[slug]?.state ?? 'not-started', current: slug === current, idea, minutes };
}

function table(rows: Row[], { output, env }: Context, flags: Flags): string {
  const { color, ascii } = renderOptions(output, env, { plain: flags.plain === true, ascii: flags.ascii === true, noColor: flags['no-color'] === true });
  const colors = picocolors.createColors(color);
  const marks: Record<State, string> = ascii ? { passed: '+', 'in-progress': '>', 'not-started': '-' } : { passed: '✓', 'in-progress': '▸', 'not-started': '·' };
  const width = Math.max(...rows.map(({ exercise }) => exercise.length));
  const line = ({ exercise, state, current, idea, minutes }: Row) =>
    `  ${state === 'passed' ? colors.green(marks[state]) : marks[state]} ${exercise.padEnd(width)}  ${idea} (${minutes} min)${current ? colors.bold('  <- current') : ''}`;
  const chapters = [...new Set(rows.map(({ chapter }) => chapter.number))];
  const blocks = chapters.map((number) => {
    const own = rows.filter(({ chapter }) => chapter.number === number);
    return [colors.bold(`${number} ${own[0]!.chapter.title}`), ...own.map(line)].join('\n');
  });
  const passed = rows.filter(({ state }) => state === 'passed').length;
  return `${blocks.join('\n\n')}\n\n${passed} of ${rows.length} passed\n`;
}
