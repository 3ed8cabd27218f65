import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exercises, stubOf } from '../../course/manifest';
import { kitRoot } from '../../workspace';

describe.each(exercises().map((exercise) => ({ exercise, slug: exercise.slug })))('$slug', ({ exercise, slug }) => {
  test('is handed out as its stub in the course', () => {
    expect(readFileSync(path.join(kitRoot, 'exercises', `${slug}.ts`), 'utf8')).toBe(stubOf(exercise));
  });

  test('has at most 60 lines', () => {
    expect(stubOf(exercise).trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });
});
