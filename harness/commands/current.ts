import { exercises, type Exercise } from '../course/manifest';
import { MachineError } from '../errors';
import type { Progress } from '../progress/progress';

/** The exercise that is being worked on: the current one, else the first that has not passed, else the last. */
export function currentOf({ current, exercises: known }: Progress): Exercise {
  const all = exercises();
  const found = all.find(({ slug }) => slug === current) ?? all.find(({ slug }) => known[slug]?.state !== 'passed') ?? all.at(-1);
  if (!found) throw new MachineError('The kit has no exercises: install it again.');
  return found;
}
