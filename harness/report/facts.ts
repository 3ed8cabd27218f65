// What a verdict says, in words and in order; how it is laid out is the renderers' own.
import type { Lesson } from '../course/lesson';
import type { Check, Place, Status, Verdict } from '../judge/verdict';
import { headingOf, sentenceOf, type Heading } from './status';
import { count } from './text';
import { pictureOf, type WirePicture } from './transcript';

export interface Facts {
  heading: Heading;
  /** "09 read-to-end" */
  title: string;
  /** "2 of 5", "84 ms" */
  figures: string[];
  sentence?: string;
  /** "4 checks pass", where they are not shown one by one. */
  folded?: string;
  checks: CheckFacts[];
  /** "2 more checks wait for this one" */
  waiting?: string;
  issues: { place: string; message: string }[];
  /** What the program printed, line by line. */
  output: string[];
  /** What the lesson says to this verdict: a label and a text each. */
  lesson: [label: string, text: string][];
}

export interface CheckFacts {
  check: Check;
  passed: boolean;
  name: string;
  message?: string;
  place: string;
  question?: string;
  advice: string[];
  wire?: WirePicture;
}

/** How much of a verdict is shown where there is little room: from everything (0) to the least (3). */
export type Brevity = 0 | 1 | 2 | 3;

const most = {
  outputColumns: 400,
  outputLines: [20, 20, 6, 4],
  wireRows: [14, 14, 14, 6],
};

/** The facts of a verdict; with the lesson of its exercise, also what it says before the start and after a pass. */
export function factsOf(verdict: Verdict, lesson?: Lesson, brevity: Brevity = 0): Facts {
  const { exercise, status, types } = verdict;
  const checks = verdict.checks.filter((check) => check.status !== 'skipped');
  const folded = brevity > 0 ? checks.filter((check) => check.status === 'passed') : [];
  const sentence = sentenceOf(verdict);
  const waiting = waitingOf(verdict.checks);
  return {
    heading: headingOf(status),
    title: titleOf(exercise),
    figures: figuresOf(verdict),
    ...(sentence === undefined ? {} : { sentence }),
    ...(folded.length > 1 ? { folded: `${folded.length} checks pass` } : {}),
    checks: checks.filter((check) => folded.length <= 1 || !folded.includes(check)).map((check) => checkFacts(check, status, most.wireRows[brevity]!)),
    ...(waiting === undefined ? {} : { waiting }),
    issues: types.map((issue) => ({ place: `${placeOf(issue)}:${issue.column}`, message: issue.message })),
    output: outputLines(verdict.output, most.outputLines[brevity]!),
    lesson: lesson ? lessonLines(verdict, lesson) : [],
  };
}

/** "09-read-to-end" as it is spoken of: "09 read-to-end". */
export function titleOf(slug: string): string {
  return slug.replace('-', ' ');
}

/** A length of time as it is read at a glance: "84 ms", "5.0 s". */
export function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function figuresOf({ status, checks, durationMs }: Verdict): string[] {
  if (status === 'not-started') return [headingOf(status).word];
  const words = status === 'passed' || status === 'failed' ? [] : [headingOf(status).word];
  const passed = checks.filter((check) => check.status === 'passed').length;
  return [...words, ...(checks.length > 0 && status !== 'harness-error' ? [`${passed} of ${checks.length}`] : []), duration(durationMs)];
}

function checkFacts(check: Check, status: Status, wireRows: number): CheckFacts {
  const { name, misconception, advice = [], at } = check;
  // The rest of a fault of the kit is a stack: it is for `--json` and for whoever mends the kit.
  const message = status === 'harness-error' ? check.message?.split('\n')[0] : check.message;
  const passed = check.status === 'passed';
  const wire = passed ? undefined : pictureOf(check.wire ?? [], wireRows);
  return {
    check,
    passed,
    name,
    place: at ? placeOf(at) : '',
    advice,
    ...(passed || message === undefined ? {} : { message }),
    ...(misconception ? { question: `${misconception.question} (${misconception.source})` } : {}),
    ...(wire ? { wire } : {}),
  };
}

function waitingOf(checks: Check[]): string | undefined {
  const skipped = checks.filter(({ status }) => status === 'skipped').length;
  if (skipped === 0) return undefined;
  const failed = checks.some(({ status }) => status === 'failed');
  const subject = failed ? count(skipped, 'more check') : count(skipped, 'check');
  return `${subject} ${skipped === 1 ? 'waits' : 'wait'}${failed ? ' for this one' : ''}`;
}

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

function outputLines(output: string, mostLines: number): string[] {
  if (output === '') return [];
  const lines = output.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n').map(cutLine);
  if (lines.length <= mostLines) return lines;
  const [head, tail] = [Math.ceil((mostLines - 1) / 2), Math.floor((mostLines - 1) / 2)];
  return [...lines.slice(0, head), `… ${count(lines.length - head - tail, 'more line')} …`, ...lines.slice(-tail)];
}

function cutLine(line: string): string {
  const left = line.length - most.outputColumns;
  return left > 0 ? `${line.slice(0, most.outputColumns)} … ${count(left, 'more character')}` : line;
}

function lessonLines({ exercise, status }: Verdict, lesson: Lesson): [string, string][] {
  const answer = `\`npm run solution -- ${exercise.slice(0, 2)}\` shows a reference answer beside yours`;
  if (status === 'passed') return [['learned', lesson.learned], ['tested', lesson.tested], ['compare', answer]];
  if (status !== 'not-started') return [];
  return [['file', `exercises/${exercise}.ts`], ['idea', lesson.idea], ['time', `about ${count(lesson.minutes, 'minute')}`]];
}
