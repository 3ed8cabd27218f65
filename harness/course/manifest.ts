import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../errors';
import type { Lesson } from './lesson';

export interface Chapter {
  number: number;
  title: string;
}

export interface Exercise {
  /** Two digits: "09". */
  number: string;
  /** "09-read-to-end" */
  slug: string;
  chapter: Chapter;
  /** The folder of the course that proves it. */
  folder: string;
}

const chapters: [last: number, title: string][] = [
  [5, 'Names and numbers'],
  [12, 'One connection'],
  [18, 'A stream is not messages'],
  [32, 'HTTP by hand'],
  [34, 'When things go wrong'],
  [44, 'Servers'],
  [50, 'Datagrams and reliability'],
  [57, 'Other conversations'],
  [61, 'Wrapped connections'],
];

let found: Exercise[] | undefined;

/** Every exercise in order: whatever folder `NN-slug` stands in the course. */
export function exercises(): Exercise[] {
  return (found ??= readdirSync(__dirname)
    .filter((name) => /^\d\d-/.test(name))
    .sort()
    .map((slug) => ({ number: slug.slice(0, 2), slug, chapter: chapterOf(Number(slug.slice(0, 2))), folder: path.join(__dirname, slug) })));
}

function chapterOf(number: number): Chapter {
  const index = chapters.findIndex(([last]) => number <= last);
  return index === -1 ? { number: chapters.length + 1, title: 'More' } : { number: index + 1, title: chapters[index]![1] };
}

/**
 * The exercise that `name` means: a number ("9", "09"), a slug ("09-read-to-end", "read-to-end") or a path to its file.
 * Throws a UsageError that names the nearest ones.
 */
export function findExercise(name: string): Exercise {
  const all = exercises();
  const wanted = path.basename(name.trim()).replace(/\.ts$/, '').toLowerCase();
  const number = /^\d{1,2}$/.test(wanted) ? wanted.padStart(2, '0') : undefined;
  const match = all.find(({ slug, number: own }) => slug === wanted || slug.slice(3) === wanted || own === number);
  if (match) return match;
  const near = wanted === '' ? [] : all.filter(({ slug }) => slug.includes(wanted)).map(({ slug }) => slug);
  const help = near.length > 0 ? `did you mean ${near.join(' or ')}` : '`npm run list` shows them all';
  throw new UsageError(`There is no exercise "${name}": ${help}.`);
}

/** The text of the untouched stub: the one copy that reset restores and "not started" is measured by. */
export function stubOf(exercise: Pick<Exercise, 'folder'>): string {
  return readFileSync(path.join(exercise.folder, 'stub.ts'), 'utf8');
}

/** What the exercise says beside its checks. */
export function lessonOf(exercise: Exercise): Lesson {
  const file = path.join(exercise.folder, 'lesson.ts');
  return (require(file) as { lesson: Lesson }).lesson;
}

/** The file with the checks of the exercise. */
export function checkFile(exercise: Exercise): string {
  return path.join(exercise.folder, 'check.ts');
}
