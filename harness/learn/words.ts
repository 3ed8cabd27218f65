// What a session says beside verdicts, on the screen and in plain lines.
import { titleOf } from '../report/facts';
import type { Style } from '../report/style';
import { padEnd, widthOf } from '../report/text';
import type { Course } from './course';
import { hintLevels, workingKeys } from './keymap';
import { hasPassed, nextExercise, passedCount, type State } from './state';

const barColumns = 15;
const failuresBeforeOffer = 5;

/** The hint that was asked for. */
export function hintText({ hint, current }: State, course: Course): string | undefined {
  return hint && `hint ${hint.level} of ${hintLevels}: ${course.lessonOf(current).hints[hint.level - 1]}`;
}

/** After equal failures in a row, that there are hints. */
export function offerText({ failures, hint }: State): string | undefined {
  if (failures.count < failuresBeforeOffer || hint) return undefined;
  return `The same check has failed ${failures.count} times in a row: h shows a hint.`;
}

/** What to do after the last exercise. */
export function farewellText(state: State): string | undefined {
  const total = state.exercises.length;
  if (passedCount(state) < total || !hasPassed(state)) return undefined;
  return `All ${total} exercises pass. What next: l goes back to any of them, and \`npm run check\` judges them all again.`;
}

/** The line for what just happened. */
export function noticeText({ notice, running, wanted, view, current }: State): string | undefined {
  if (view.kind === 'reset') return resetQuestion(current);
  if (notice) return notice.text;
  if (running === undefined) return undefined;
  return wanted === undefined || wanted === running ? `judging ${titleOf(running)} …` : `judging ${titleOf(running)}, then ${titleOf(wanted)} …`;
}

export function resetQuestion(slug: string): string {
  return `Put ${titleOf(slug)} back as it was handed out? A copy of yours is kept. y/N`;
}

/** "8 of 61 exercises pass" */
export function progressText(state: State): string {
  return `${passedCount(state)} of ${state.exercises.length} exercises pass`;
}

/** What comes after a pass. */
export function nextText(state: State): string | undefined {
  const next = nextExercise(state);
  return state.verdict?.status === 'passed' && next !== undefined ? `n goes on to ${titleOf(next)}` : undefined;
}

/** The progress bar and the keys that work now, in as many lines as the width asks for. */
export function footerLines(state: State, style: Style): string[] {
  const { glyphs, colors } = style;
  const [passed, total] = [passedCount(state), state.exercises.length];
  const filled = passed === total ? barColumns : Math.min(barColumns - 1, Math.ceil((passed / total) * barColumns));
  const bar = `${colors.green(glyphs.full.repeat(filled))}${colors.dim(glyphs.empty.repeat(barColumns - filled))}  ${passed}/${total}`;
  const keys = workingKeys(state).map(([key, does]) => `${colors.bold(key)} ${does}`);
  const lines = [`  ${padEnd(bar, barColumns + 9)}`];
  for (const key of keys) {
    const fits = widthOf(`${lines.at(-1)}  ${key}`) <= style.width;
    if (fits) lines[lines.length - 1] += lines.at(-1)!.trim() === '' ? key : `${lines.at(-1)!.endsWith(' ') ? '' : '  '}${key}`;
    else lines.push(`  ${key}`);
  }
  return lines;
}
