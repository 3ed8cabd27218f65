import type { Lesson } from '../course/lesson';
import type { Verdict } from '../judge/verdict';
import { columnsBefore, comparisonLines, comparisonOf } from './comparison';
import { factsOf, type Brevity, type CheckFacts, type Facts } from './facts';
import { styleOf, type RenderOptions, type Style } from './style';
import { apart, chunks, indented, padEnd, wrapped } from './text';
import { wireLines } from './wire';

const widest = 100;

interface Page {
  style: Style;
  width: number;
  /** How far the checks and what belongs to them stand from the left. */
  margin: number;
  inner: number;
}

/**
 * A verdict as a terminal shows it, ending with a line feed: head line, checks, and for a failed check what was expected,
 * what came, what crossed the wire, and the question that helps. A `brevity` above 0 leaves out what matters less.
 */
export function renderScreen(verdict: Verdict, options: RenderOptions, lesson?: Lesson, brevity: Brevity = 0): string {
  const style = styleOf(options);
  const width = Math.min(options.width, widest);
  const narrow = width < 60;
  const page: Page = { style, width, margin: narrow ? 1 : 2, inner: narrow ? 3 : 6 };
  const facts = factsOf(verdict, lesson, brevity);
  const blocks = [sentenceLines(facts, page), checkLines(facts, page), issueLines(facts, page), outputLines(facts, page), lessonLines(facts, page)];
  return [headLines(facts, page), ...blocks.filter((block) => block.length > 0)].map((block) => `${block.join('\n')}\n`).join('\n');
}

function headLines({ heading, title, figures }: Facts, { style, width }: Page): string[] {
  const { colors, glyphs } = style;
  const paint = { passed: colors.green, failed: colors.red, waiting: colors.dim, fault: colors.yellow }[heading.mark];
  const [last, ...rest] = apart(`${glyphs[heading.mark]} ${style.text(title)}`, figures.join(` ${glyphs.separator} `), width);
  return [paint(colors.bold(last!)), ...rest];
}

function sentenceLines({ sentence }: Facts, page: Page): string[] {
  return sentence === undefined ? [] : prose(sentence, page.margin, page);
}

function checkLines({ folded, checks, waiting }: Facts, page: Page): string[] {
  const { colors, glyphs } = page.style;
  return [
    ...(folded === undefined ? [] : listed(colors.green(glyphs.passed), folded, page)),
    ...checks.flatMap((check) => oneCheck(check, page)),
    ...(waiting === undefined ? [] : listed(colors.dim(glyphs.waiting), waiting, page)),
  ];
}

function oneCheck(facts: CheckFacts, page: Page): string[] {
  const { colors, glyphs } = page.style;
  const mark = facts.passed ? colors.green(glyphs.passed) : colors.red(glyphs.failed);
  const advice = facts.advice.flatMap((line) => prose(`advice: ${line}`, page.inner, page));
  return [...listed(mark, facts.name, page), ...(facts.passed ? [] : findingLines(facts, page)), ...advice];
}

function findingLines(facts: CheckFacts, page: Page): string[] {
  const { style, inner, width } = page;
  const comparison = comparisonBlock(facts, page);
  const wire = facts.wire ? wireLines(facts.wire, width - inner, style) : [];
  const message = facts.message === undefined && facts.place === '' ? [] : apart(style.text(facts.message ?? ''), style.text(facts.place), width - inner);
  const question = facts.question === undefined ? [] : wrapped(style.text(facts.question), width - inner).map((line) => style.colors.cyan(line));
  return indented([...comparison, ...wire, ...message, ...question], inner);
}

function comparisonBlock({ check }: CheckFacts, { style, inner, width }: Page): string[] {
  const room = width - inner - columnsBefore(check);
  const narrow = room < 30;
  const comparison = comparisonOf(check, narrow ? width - inner - 2 : room, style);
  return comparison ? comparisonLines(comparison, width - inner, narrow) : [];
}

function issueLines({ issues }: Facts, page: Page): string[] {
  return issues.flatMap(({ place, message }) => [...prose(place, page.margin, page).map(page.style.colors.yellow), ...prose(message, page.margin + 2, page)]);
}

function outputLines({ output }: Facts, page: Page): string[] {
  if (output.length === 0) return [];
  const room = page.width - page.margin - 2;
  return [...prose('your program printed', page.margin, page), ...indented(output.flatMap((line) => chunks(page.style.text(line), room)), page.margin + 2)];
}

function lessonLines({ lesson }: Facts, page: Page): string[] {
  return lesson.flatMap(([label, text]) => {
    const lines = wrapped(page.style.text(text), page.width - page.margin - 9);
    return indented(lines.map((line, i) => (i === 0 ? page.style.colors.bold(padEnd(label, 9)) : ' '.repeat(9)) + line), page.margin);
  });
}

function listed(mark: string, text: string, page: Page): string[] {
  const lines = wrapped(page.style.text(text), page.width - page.margin - 2);
  return lines.map((line, i) => ' '.repeat(page.margin) + (i === 0 ? `${mark} ` : '  ') + line);
}

function prose(text: string, margin: number, { style, width }: Page): string[] {
  return indented(wrapped(style.text(text), width - margin), margin);
}
