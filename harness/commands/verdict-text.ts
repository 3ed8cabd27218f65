import { findExercise, lessonOf } from '../course/manifest';
import type { Verdict } from '../judge/verdict';
import { renderPlain } from '../report/plain';
import { renderScreen } from '../report/screen';
import type { RenderOptions } from '../report/style';

interface VerdictTextOptions extends RenderOptions {
  plain: boolean;
  isOneOfMany: boolean;
}

/** A verdict as `check` shows it. Among many, one that needs no attention is a head line only. */
export function verdictText(verdict: Verdict, options: VerdictTextOptions): string {
  const render = options.plain ? renderPlain : renderScreen;
  if (!options.isOneOfMany) return render(verdict, options, lessonOf(findExercise(verdict.exercise)));
  const text = render(verdict, options);
  return needsAttention(verdict) ? text : headOf(text, options.plain);
}

/** The last line: how many of several passed, and the seed that repeats the run. */
export function closingLine(verdicts: readonly Verdict[], seed: string): string {
  const passed = verdicts.filter(({ status }) => status === 'passed').length;
  return verdicts.length === 1 ? `seed ${seed}\n` : `${passed} of ${verdicts.length} passed, seed ${seed}\n`;
}

function needsAttention({ status, checks }: Verdict): boolean {
  if (status === 'passed') return checks.some(({ advice = [] }) => advice.length > 0);
  return status !== 'not-started';
}

// On a narrow screen a head takes more than one line; an empty line ends it.
function headOf(text: string, plain: boolean): string {
  return `${text.trimEnd().split(plain ? '\n' : '\n\n')[0]}\n`;
}
