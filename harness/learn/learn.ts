import { findExercise } from '../course/manifest';
import { startJudge } from '../judge/judge';
import { readProgress, recordHint, recordVerdict, setCurrent } from '../progress/progress';
import { planReset, reset } from '../progress/reset';
import { titleOf } from '../report/facts';
import { isBare, renderOptions } from '../report/style';
import type { Workspace } from '../workspace';
import { courseIn, type Course } from './course';
import { listenToKeys } from './keys';
import { PlainDisplay } from './plain-display';
import { ScreenDisplay } from './screen-display';
import { runSession, type Display, type Records } from './session';
import type { Event } from './state';
import { watchExercises } from './watcher';

export interface LearnOptions {
  workspace: Workspace;
  /** The exercise to begin with; without it, the first that has not passed. */
  start?: string;
  seed: string;
  plain: boolean;
  ascii: boolean;
  noColor: boolean;
  autoNext: boolean;
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  env: NodeJS.ProcessEnv;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Watches the exercises and judges the current one at each save, until the learner quits. Resolves with the exit code.
 * Throws a UsageError when `start` names no exercise.
 */
export async function learn(options: LearnOptions): Promise<number> {
  const { workspace, seed, output, env } = options;
  const start = options.start === undefined ? {} : { start: findExercise(options.start).slug };
  const isPlain = options.plain || isBare(output, env);
  const course = courseIn(workspace);
  await runSession({
    ...start,
    course,
    judge: startJudge({ workspace, seed }),
    records: recordsIn(workspace),
    display: displayOn(options, isPlain, course),
    watch: (events) => watchExercises(workspace.exercises, events),
    listen: (send) => listen(options, send),
    options: { autoNext: options.autoNext, screen: !isPlain, endsWithInput: output.isTTY !== true },
  });
  return 0;
}

function displayOn(options: LearnOptions, isPlain: boolean, course: Course): Display {
  const drawing = () => renderOptions(options.output, options.env, options);
  return isPlain ? new PlainDisplay(options.output, course, drawing()) : new ScreenDisplay(options.output, course, drawing);
}

function recordsIn(workspace: Workspace): Records {
  return {
    read: () => readProgress(workspace),
    recordVerdict: (verdict) => recordVerdict(workspace, verdict),
    setCurrent: (slug) => setCurrent(workspace, slug),
    recordHint: (slug, level) => recordHint(workspace, slug, level),
    async reset(slug) {
      const { kept } = await reset(workspace, await planReset(workspace, [findExercise(slug)]));
      const where = kept === undefined ? '' : ` Yours is kept in ${kept}; \`npm run undo\` takes it back.`;
      return `${titleOf(slug)} is as it was handed out.${where}`;
    },
  };
}

function listen({ input, output }: LearnOptions, send: (event: Event) => void): () => void {
  const stop = () => send({ type: 'stopped' });
  const resized = () => send({ type: 'resized' });
  // A terminal that has gone away takes the session with it; a pipe that has ended does not.
  const ended = () => send({ type: input.isTTY ? 'stopped' : 'input-ended' });
  const stopKeys = listenToKeys(input, (key) => send({ type: 'key', key }), ended);
  for (const signal of signals) process.on(signal, stop);
  output.on('resize', resized).on('error', stop);
  return () => {
    stopKeys();
    for (const signal of signals) process.off(signal, stop);
    output.off('resize', resized);
  };
}
