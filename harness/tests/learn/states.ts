// A small course and states of a session in it.
import type { Progress } from '../../progress/progress';
import type { Course } from '../../learn/course';
import { initialState, type SessionOptions, type State } from '../../learn/state';
import type { Verdict } from '../../judge/verdict';

export const slugs = ['01-one', '02-two', '03-three'];

export const onScreen: SessionOptions = { autoNext: false, screen: true, endsWithInput: false };

/** A course of three exercises in which nothing imports anything. */
export const course: Course = {
  slugs,
  lessonOf: (slug) => ({
    idea: `the idea of ${slug}`,
    minutes: 5,
    hints: ['a nudge', 'an approach', 'nearly the answer'],
    learned: `What ${slug} teaches.`,
    tested: 'in three ways',
  }),
  fileOf: (slug) => `/home/learner/exercises/${slug}.ts`,
  isWorkedOn: () => true,
  importsOf: () => new Set(),
  stampOf: () => '1',
};

export function progressWith(...passed: string[]): Progress {
  return { exercises: Object.fromEntries(passed.map((slug) => [slug, { state: 'passed', attempts: 1 }])) };
}

export function stateWith(partial: Partial<State> = {}, progress: Progress = progressWith()): State {
  return { ...initialState(slugs, progress, onScreen), ...partial };
}

export function verdict(exercise: string, status: Verdict['status'], checkName = 'works'): Verdict {
  const checks = status === 'not-started' ? [] : [{ name: checkName, status: status === 'passed' ? ('passed' as const) : ('failed' as const) }];
  return { exercise, status, checks, types: [], output: '', durationMs: 20 };
}
