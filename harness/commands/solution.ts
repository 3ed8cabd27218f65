import { readFileSync } from 'node:fs';
import { findExercise, stubOf } from '../course/manifest';
import { readProgress } from '../progress/progress';
import { styleOf, type Style } from '../report/style';
import { exerciseFile, solutionFile } from '../workspace';
import { agrees } from './ask';
import { command } from './command';
import { drawing, warn, writeJson } from './write';

export const solutionCommand = command({
  name: 'solution',
  summary: 'Shows the reference answer and how yours differs; before the exercise has passed, it asks.',
  positionals: { usage: 'NN', least: 1, most: 1 },
  options: { yes: { type: 'boolean', short: 'y', description: 'do not ask' } },
  async run(context, [name], flags) {
    const exercise = findExercise(name!);
    const { slug } = exercise;
    const progress = await readProgress(context.workspace);
    warn(context, progress.damaged);
    const hasPassed = progress.exercises[slug]?.passedAt !== undefined;
    if (!hasPassed && !flags.yes && !(await agrees(context, `${slug} has not passed yet. Show the reference answer all the same?`))) return 0;
    const reference = readFileSync(solutionFile(slug), 'utf8');
    const own = textOf(exerciseFile(context.workspace, slug));
    const changes = own === undefined || own === stubOf(exercise) ? undefined : changesBetween(own, reference);
    if (flags.json) writeJson(context, { exercise: slug, reference, own, changes });
    else context.output.write(page(slug, reference, changes, styleOf(drawing(context, flags))));
    return 0;
  },
});

// The library is loaded only when there is something to compare.
function changesBetween(own: string, reference: string): string[] {
  const { structuredPatch } = require('diff') as typeof import('diff');
  const { hunks } = structuredPatch('', '', own, reference, '', '', { context: 2, stripTrailingCr: true });
  return hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`, ...lines]);
}

function page(slug: string, reference: string, changes: string[] | undefined, style: Style): string {
  const code = style.text(reference.trimEnd());
  return [`reference answer, solutions/${slug}.ts:`, '', code, '', ...(changes === undefined ? [] : [...comparison(slug, changes, style), ''])].join('\n');
}

function comparison(slug: string, changes: string[], style: Style): string[] {
  if (changes.length === 0) return ['Yours is the same.'];
  return [`from yours (-, exercises/${slug}.ts) to the reference answer (+):`, '', ...changes.map((line) => paint(style.text(line), style))];
}

function paint(line: string, { colors }: Style): string {
  if (line.startsWith('@@')) return colors.cyan(line);
  return line.startsWith('+') ? colors.green(line) : line.startsWith('-') ? colors.red(line) : line;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
