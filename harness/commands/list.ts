import { exercises, lessonOf, type Chapter } from '../course/manifest';
import { readProgress, type Progress, type State } from '../progress/progress';
import { titleOf } from '../report/facts';
import { styleOf, type RenderOptions, type Style } from '../report/style';
import { count, padEnd, widthOf, wrapped } from '../report/text';
import { command } from './command';
import { currentOf } from './current';
import { drawing, warn, writeJson } from './write';

interface Row {
  exercise: string;
  chapter: Chapter;
  state: State;
  current: boolean;
  idea: string;
  minutes: number;
}

const words: Record<State, string> = { passed: 'passed', 'in-progress': 'in progress', 'not-started': 'not started' };
const leastIdeaColumns = 24;

export const listCommand = command({
  name: 'list',
  summary: 'Shows every exercise with its state.',
  options: {},
  async run(context, _names, flags) {
    const progress = await readProgress(context.workspace);
    warn(context, progress.damaged);
    const rows = rowsOf(progress);
    const passed = rows.filter(({ state }) => state === 'passed').length;
    if (flags.json) writeJson(context, { passed, total: rows.length, exercises: rows });
    else {
      const options = drawing(context, flags);
      const blocks = chaptersOf(rows).map((own) => (options.plain ? plainBlock(own, styleOf(options)) : drawnBlock(own, options)));
      context.output.write(`${[...blocks, `${passed} of ${rows.length} passed`].join('\n\n')}\n`);
    }
    return 0;
  },
});

function rowsOf(progress: Progress): Row[] {
  const current = currentOf(progress).slug;
  return exercises().map((exercise) => {
    const { slug, chapter } = exercise;
    const { idea, minutes } = lessonOf(exercise);
    return { exercise: slug, chapter, state: progress.exercises[slug]?.state ?? 'not-started', current: slug === current, idea, minutes };
  });
}

function chaptersOf(rows: Row[]): Row[][] {
  const numbers = [...new Set(rows.map(({ chapter }) => chapter.number))];
  return numbers.map((number) => rows.filter(({ chapter }) => chapter.number === number));
}

function plainBlock(rows: Row[], style: Style): string {
  const { number, title } = rows[0]!.chapter;
  const lines = rows.map(({ exercise, state, current, minutes, idea }) => `${titleOf(exercise)}: ${words[state]}${current ? ', current' : ''}, ${count(minutes, 'minute')}, ${idea}`);
  return style.text([`chapter ${number}: ${title}`, ...lines].join('\n'));
}

function drawnBlock(rows: Row[], options: RenderOptions): string {
  const style = styleOf(options);
  const { number, title } = rows[0]!.chapter;
  const columns = Math.max(...rows.map(({ exercise }) => widthOf(exercise)));
  return [style.colors.bold(`${number} ${title}`), ...rows.flatMap((row) => drawnRow(row, columns, style))].join('\n');
}

// The idea stands beside the exercise, or below it where there is no room.
function drawnRow({ exercise, state, current, minutes, idea }: Row, columns: number, style: Style): string[] {
  const { colors, glyphs, width } = style;
  const mark = { passed: colors.green(glyphs.passed), 'in-progress': colors.yellow(glyphs.waiting), 'not-started': ' ' }[state];
  const title = padEnd(titleOf(exercise), columns);
  const head = `${current ? glyphs.pointer : ' '} ${mark} ${current ? colors.bold(title) : title}  ${String(minutes).padStart(2)} min`;
  const room = width - widthOf(head) - 2;
  const isBeside = room >= leastIdeaColumns;
  const lines = wrapped(style.text(idea), isBeside ? room : width - 4);
  const margin = ' '.repeat(isBeside ? widthOf(head) + 2 : 4);
  return isBeside ? [`${head}  ${lines[0]}`, ...lines.slice(1).map((line) => margin + line)] : [head, ...lines.map((line) => margin + line)];
}
