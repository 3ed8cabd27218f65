import type { Lesson } from '../course/lesson';
import type { Verdict } from '../judge/verdict';
import { comparisonOf } from './comparison';
import { factsOf, type CheckFacts, type Facts } from './facts';
import { styleOf, type RenderOptions, type Style } from './style';
import { indented } from './text';
import type { WirePicture, WireRow } from './transcript';

const roomForValues = 200;

/**
 * A verdict as lines that can be read one after the other, by a screen reader or in a log, ending with a line feed.
 * It says what the screen says, in words in place of signs and columns; long lines are left to whoever shows them.
 */
export function renderPlain(verdict: Verdict, options: RenderOptions, lesson?: Lesson): string {
  const style = styleOf({ ...options, color: false });
  const facts = factsOf(verdict, lesson);
  const lines = [headLine(facts), ...bodyLines(facts, style)];
  return lines.map((line) => `${style.text(line)}\n`).join('');
}

function headLine({ heading, title, figures }: Facts): string {
  return `${title}: ${[heading.word, ...figures.filter((figure) => figure !== heading.word)].join(', ')}`;
}

function bodyLines(facts: Facts, style: Style): string[] {
  return [
    ...(facts.sentence === undefined ? [] : [facts.sentence]),
    ...facts.checks.flatMap((check) => checkLines(check, style)),
    ...(facts.waiting === undefined ? [] : [facts.waiting]),
    ...facts.issues.map(({ place, message }) => `${place}: ${message.replace(/\n\s*/g, ' ')}`),
    ...(facts.output.length === 0 ? [] : ['your program printed:', ...indented(facts.output, 2)]),
    ...facts.lesson.map(([label, text]) => `${label}: ${text}`),
  ];
}

function checkLines(facts: CheckFacts, style: Style): string[] {
  const finding = facts.passed ? [] : findingLines(facts, style);
  return [`${facts.passed ? 'passed' : 'failed'}: ${facts.name}`, ...indented([...finding, ...facts.advice.map((line) => `advice: ${line}`)], 2)];
}

function findingLines(facts: CheckFacts, style: Style): string[] {
  const what = [facts.message?.replace(/\n\s*/g, ' '), facts.place === '' ? undefined : `at ${facts.place}`].filter((part) => part !== undefined);
  return [
    ...comparisonLines(facts, style),
    ...(facts.wire ? wireLines(facts.wire) : []),
    ...what,
    ...(facts.question === undefined ? [] : [`question: ${facts.question}`]),
  ];
}

function comparisonLines({ check }: CheckFacts, style: Style): string[] {
  const comparison = comparisonOf(check, roomForValues, style);
  if (!comparison) return [];
  const rows = comparison.rows.map(({ label, size, value }) => `${label}: ${size === '' ? '' : `${size}, `}${value}`);
  return comparison.difference ? [...rows, `difference: ${comparison.difference.words}`] : rows;
}

function wireLines({ peer, groups, left }: WirePicture): string[] {
  const rows = groups.flatMap(({ title, rows, left: cut }, i) => [
    ...(i === 1 && left ? [left] : []),
    ...(title ? [`${title}:`] : []),
    ...rows.flatMap((row, at) => [...(cut?.after === at ? [cut.words] : []), rowLine(row, peer)]),
  ]);
  return ['on the wire:', ...indented(rows, 2)];
}

function rowLine({ ms, from, lines, note }: WireRow, peer: string): string {
  return `${ms}, ${from === 'you' ? 'you' : peer}: ${lines.join('')}${note === undefined ? '' : `, ${note}`}`;
}
