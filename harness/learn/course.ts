// What a session asks of the course and of the learner's files.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Lesson } from '../course/lesson';
import { exercises, findExercise, lessonOf, stubOf } from '../course/manifest';
import { exerciseFile, type Workspace } from '../workspace';

export interface Course {
  slugs: readonly string[];
  lessonOf(slug: string): Lesson;
  fileOf(slug: string): string;
  /** Whether the file is there, and somebody has worked on it. */
  isWorkedOn(slug: string): boolean;
  /** The files, by name without folder, that an exercise imports, and those that these import. */
  importsOf(slug: string): Set<string>;
  /** Changes with each write of the file. */
  stampOf(slug: string): string;
}

/** The course as it stands in a workspace. */
export function courseIn(workspace: Workspace): Course {
  const fileOf = (slug: string) => exerciseFile(workspace, slug);
  return {
    slugs: exercises().map(({ slug }) => slug),
    lessonOf: (slug) => lessonOf(findExercise(slug)),
    fileOf,
    isWorkedOn: (slug) => ![undefined, stubOf(findExercise(slug))].includes(textOf(fileOf(slug))),
    importsOf: (slug) => importsOf(`${slug}.ts`, workspace.exercises),
    stampOf: (slug) => stampOf(fileOf(slug)),
  };
}

/** Changes with each write of a file; empty when there is none. */
export function stampOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size} ${stats.ino}` : '';
}

function importsOf(name: string, folder: string, found = new Set<string>()): Set<string> {
  const text = textOf(path.join(folder, name)) ?? '';
  for (const [, imported] of text.matchAll(/(?:from|import|require\()\s*['"]\.\/([^'"]+?)(?:\.[jt]s)?['"]/g)) {
    const file = `${imported}.ts`;
    if (found.has(file)) continue;
    found.add(file);
    importsOf(file, folder, found);
  }
  return found;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
