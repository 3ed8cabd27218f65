// Programs whose verdict is known: each exercise proves its own check with them.
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stubOf, type Exercise } from '../../course/manifest';
import type { Judge } from '../../judge/judge';
import type { Verdict } from '../../judge/verdict';
import { solutionFile } from '../../workspace';

export interface TruthCase {
  /** "wrong/one-event-is-all.ts" */
  name: string;
  file: string;
  /** `right` passes; `misconception` is refused by that name and no other; `unnamed` is refused without a name. */
  expected: { right: true } | { misconception: string } | { unnamed: true; says?: RegExp };
}

/** Every program of known verdict for one exercise: its solution, right/, wrong/, the empty file and the stub at work. */
export function casesOf(exercise: Exercise): TruthCase[] {
  return [
    { name: 'solution', file: solutionFile(exercise.slug), expected: { right: true } },
    ...filesIn(exercise, 'right').map((file): TruthCase => ({ name: nameOf(exercise, file), file, expected: { right: true } })),
    ...filesIn(exercise, 'wrong').map((file): TruthCase => ({ name: nameOf(exercise, file), file, expected: expectedOf(file) })),
    made(exercise, 'empty', '', /does not export/),
    made(exercise, 'stub', `${stubOf(exercise)}// begun\n`, /TODO/),
  ];
}

/** Asks for the verdicts on all these programs of one exercise. */
export function judgeAll(judge: Judge, { slug }: Exercise, cases: TruthCase[]): Map<TruthCase, Promise<Verdict>> {
  return new Map(cases.map((truthCase) => [truthCase, judge.judge({ exercise: slug, file: truthCase.file, imports: 'solutions' })]));
}

/** What is wrong with a verdict, in a sentence; undefined when it is as it should be. */
export function complaintAbout({ expected }: TruthCase, { status, checks }: Verdict): string | undefined {
  const named = [...new Set(checks.flatMap(({ misconception }) => (misconception ? [misconception.id] : [])))];
  const said = checks.find((check) => check.status === 'failed')?.message ?? '';
  if ('right' in expected) return status === 'passed' ? undefined : `is ${status}: ${said}`;
  if (status === 'passed' || status === 'harness-error') return `is ${status}: ${said}`;
  if ('misconception' in expected) return String(named) === expected.misconception ? undefined : `is named [${named}], not ${expected.misconception}: ${said}`;
  if (named.length > 0) return `is named [${named}]: ${said}`;
  return expected.says && !expected.says.test(said) ? `says: ${said}` : undefined;
}

function filesIn({ folder }: Exercise, kind: 'right' | 'wrong'): string[] {
  const place = path.join(folder, kind);
  return existsSync(place) ? readdirSync(place).sort().map((name) => path.join(place, name)) : [];
}

function nameOf({ folder }: Exercise, file: string): string {
  return path.relative(folder, file);
}

// `one-event-is-all.ts`, `one-event-is-all.with-once.ts`; `unnamed.constant.ts`
function expectedOf(file: string): TruthCase['expected'] {
  const id = path.basename(file).split('.')[0]!;
  return id === 'unnamed' ? { unnamed: true } : { misconception: id };
}

function made({ slug }: Exercise, name: string, text: string, says: RegExp): TruthCase {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'koans-truth-')), `${slug}.ts`);
  writeFileSync(file, text);
  return { name, file, expected: { unnamed: true, says } };
}
