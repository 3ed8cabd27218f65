import { createTwoFilesPatch } from 'diff';
import { readFile } from 'node:fs/promises';
import picocolors from 'picocolors';
import { findExercise, stubOf } from '../course/manifest';
import { readProgress } from '../progress/progress';
import { renderOptions } from '../report/style';
import { exerciseFile, solutionFile } from '../workspace';
import { agrees } from './ask';
import type { Command, Context, Flags } from './command';
import { currentOf } from './hint';

export const solutionCommand: Command = {
  name: 'solution',
  summary: "Shows the reference answer beside the learner's own; before the exercise has passed, it asks.",
  positionals: { usage: '[NN]', most: 1 },
  options: { yes: { type: 'boolean', description: 'do not ask' } },
  async run(context, [name], flags) {
    const { workspace, output } = context;
    const progress = await readProgress(workspace);
    const exercise = name === undefined ? currentOf(progress) : findExercise(name);
    const { slug } = exercise;
    const passed = progress.exercises[slug]?.state === 'passed';
    if (!passed && !flags.yes && !(await agrees(context, `${slug} has not passed yet. Show the answer all the same?`))) return 0;
    const [own, reference] = await Promise.all([readFile(exerciseFile(workspace, slug), 'utf8').catch(() => ''), readFile(solutionFile(slug), 'utf8')]);
    const isUntouched = own === '' || own === stubOf(exercise);
    output.write(isUntouched ? reference : difference(slug, own, reference, context, flags));
    return 0;
  },
};

function difference(slug: string, own: string, reference: string, { output, env }: Context, flags: Flags): string {
  const { color } = renderOptions(output, env, { plain: flags.plain === true, noColor: flags['no-color'] === true });
  const { green, red, cyan } = picocolors.createColors(color);
  const patch = createTwoFilesPatch(`exercises/${slug}.ts`, `solutions/${slug}.ts`, own, reference, 'yours', 'reference', { context: 1000 });
  const paint = (line: string) => (line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line.startsWith('@@') ? cyan(line) : line);
  return patch.split('\n').slice(1).map(paint).join('\n');
}
