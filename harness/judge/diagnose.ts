// From the record of a run to the checks of a verdict.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Evidence, Misconception } from '../course/misconception';
import { Locator } from './locate';
import { present } from './present';
import type { CheckRecord, RunRecord } from './run';
import { sentenceOf } from './sentence';
import type { Check, Place } from './verdict';

const courseDir = path.join(__dirname, '..', 'course');

/** The checks of a run with their sentences, the learner's lines, and the misconceptions for which there is evidence. */
export function checksOf(exercise: string, run: RunRecord, locator: Locator): Check[] {
  const misconceptions = misconceptionsOf(exercise);
  return run.checks.map((record) => (record.status === 'failed' ? failed(record, run, misconceptions, locator) : { name: record.name, status: record.status }));
}

function misconceptionsOf(exercise: string): Misconception[] {
  const file = path.join(courseDir, exercise, 'misconceptions.ts');
  return existsSync(file) ? (require(file) as { misconceptions: Misconception[] }).misconceptions : [];
}

function failed(record: CheckRecord, run: RunRecord, misconceptions: Misconception[], locator: Locator): Check {
  const { details = {} } = record;
  const at = placeOf(record, locator);
  const found = misconceptions.find(({ seenIn }) => seenIn(evidenceOf(record, run)));
  return {
    name: record.name,
    status: 'failed',
    message: sentenceOf(details),
    ...('expected' in details ? { expected: present(details.expected, details.actual) } : {}),
    ...('actual' in details ? { actual: present(details.actual, details.expected, details.expected) } : {}),
    ...(at ? { at } : {}),
    ...(found ? { misconception: { id: found.id, question: found.question, source: found.source } } : {}),
    ...(details.advice ? { advice: details.advice } : {}),
    wire: record.wire,
  };
}

function placeOf({ details }: CheckRecord, locator: Locator): Place | undefined {
  const stacks = [details?.ended?.stack, details?.threw?.stack, details?.seen?.stack];
  return stacks.map((stack) => (typeof stack === 'string' ? locator.locate(stack) : undefined)).find((place) => place !== undefined);
}

function evidenceOf({ name, details = {}, wire }: CheckRecord, run: RunRecord): Evidence {
  const { call, expected, actual, seen = {}, threw, ended } = details;
  const passed = run.checks.filter(({ status }) => status === 'passed').map((check) => check.name);
  return { check: name, passed, seen, facts: run.facts, wire, expected, actual, ...(call === undefined ? {} : { call }), ...(threw ? { threw } : {}), ...(ended ? { ended } : {}) };
}
