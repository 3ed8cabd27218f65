import { titleOf } from '../report/facts';
import type { Style } from '../report/style';
import { chunks, padEnd, widthOf } from '../report/text';
import type { Course } from './course';
import type { State } from './state';

/** Every exercise on a line, with its state and its idea; as many as there is room for, around the chosen one. */
export function listLines(state: State, course: Course, style: Style, room: number): string[] {
  const at = state.view.kind === 'list' ? state.view.at : -1;
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), state.exercises.length - room));
  return state.exercises.slice(first, first + room).map((slug, i) => rowOf(slug, first + i === at));

  function rowOf(slug: string, isChosen: boolean): string {
    const { glyphs, colors } = style;
    const mark = { passed: colors.green(glyphs.passed), 'in-progress': colors.yellow(glyphs.waiting), 'not-started': ' ' }[state.progress[slug] ?? 'not-started'];
    const columns = Math.max(...state.exercises.map((each) => widthOf(titleOf(each))));
    const row = `${isChosen ? glyphs.pointer : ' '} ${mark} ${padEnd(titleOf(slug), columns)}`;
    const idea = chunks(style.text(course.lessonOf(slug).idea), Math.max(1, style.width - widthOf(row) - 2))[0]!;
    return `${isChosen ? colors.bold(row) : row}  ${idea}`;
  }
}
