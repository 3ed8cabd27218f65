// A state as the lines of a screen: the verdict, one line for what just happened, and last the progress and the keys.
import type { Verdict } from '../judge/verdict';
import { titleOf, type Brevity } from '../report/facts';
import { renderScreen } from '../report/screen';
import { styleOf, type RenderOptions, type Style } from '../report/style';
import { indented, wrapped } from '../report/text';
import type { Course } from './course';
import { listLines } from './list';
import { footerLines, hintText, noticeText, offerText, farewellText } from './words';
import type { State } from './state';

export interface Size {
  columns: number;
  rows: number;
}

/** Exactly `rows` lines, each of fewer columns than the screen has: the last column is left free, where terminals differ. */
export function frame(state: State, course: Course, options: RenderOptions, rows: number): string[] {
  const style = styleOf(options);
  const prose = (text: string | undefined) => (text === undefined ? [] : indented(wrapped(style.text(text), options.width - 2), 2));
  const texts = state.view.kind === 'list' ? [] : [hintText(state, course), offerText(state), farewellText(state)];
  const under = texts.flatMap(prose);
  const footer = [...(under.length > 0 ? ['', ...under] : []), ...noticeLines(state, prose), ...footerLines(state, style)];
  const room = rows - footer.length;
  const body = state.view.kind === 'list' ? listLines(state, course, style, room) : verdictLines(state, course, options, room);
  return [...Array<string>(Math.max(0, room - body.length)).fill(''), ...body, ...footer].slice(-rows);
}

// The line is there even when it says nothing, so that the verdict above does not jump.
function noticeLines(state: State, prose: (text: string | undefined) => string[]): string[] {
  const lines = prose(noticeText(state));
  return lines.length > 0 ? ['', ...lines] : ['', ''];
}

function verdictLines(state: State, course: Course, options: RenderOptions, room: number): string[] {
  const { verdict } = state;
  if (!verdict) return [`${styleOf(options).glyphs.waiting} ${titleOf(state.current)}`];
  const render = (brevity: Brevity) => renderScreen(verdict, options, course.lessonOf(verdict.exercise), brevity).trimEnd().split('\n');
  for (const brevity of [0, 1, 2] as const) {
    const lines = render(brevity);
    if (lines.length <= room) return lines;
  }
  return cropped(render(3), verdict, styleOf(options), room);
}

function cropped(lines: string[], { exercise }: Verdict, style: Style, room: number): string[] {
  if (lines.length <= room) return lines;
  const marker = `  ${style.glyphs.more} npm run check -- ${exercise.slice(0, 2)} shows all of it`;
  return [lines[0]!, style.colors.dim(marker), ...lines.slice(2 - room)].slice(0, Math.max(1, room));
}
