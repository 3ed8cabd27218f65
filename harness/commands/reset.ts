import { exercises, findExercise } from '../course/manifest';
import { UsageError } from '../errors';
import { readProgress } from '../progress/progress';
import type { ResetPlan, ResetResult } from '../progress/reset';
import { agrees } from './ask';
import { command } from './command';
import { warn, writeJson } from './write';

export const resetCommand = command({
  name: 'reset',
  summary: 'Puts exercises back as they were handed out, and keeps a copy of what was there.',
  positionals: { usage: 'NN… | --all', least: 0, most: Infinity },
  options: {
    all: { type: 'boolean', description: 'every exercise' },
    yes: { type: 'boolean', short: 'y', description: 'do not ask' },
  },
  async run(context, names, flags) {
    const { planReset, reset } = require('../progress/reset') as typeof import('../progress/reset');
    warn(context, (await readProgress(context.workspace)).damaged);
    const plan = planReset(context.workspace, chosen(names, flags.all === true));
    const isAgreed = flags.yes || plan.edited.length === 0 || (await agrees(context, question(plan)));
    const result: ResetResult = isAgreed ? await reset(context.workspace, plan) : { restored: [] };
    if (flags.json) writeJson(context, { ...result, unchanged: plan.unchanged });
    else context.output.write(`${isAgreed ? outcome(result, plan) : 'Nothing was changed.'}\n`);
    return 0;
  },
});

function chosen(names: string[], all: boolean) {
  if ((names.length === 0) !== all) throw new UsageError('Say which exercises to put back: `npm run reset -- NN`, or `npm run reset -- --all`.');
  const wanted = new Set(names.map((name) => findExercise(name).slug));
  return exercises().filter(({ slug }) => all || wanted.has(slug));
}

function question({ edited }: ResetPlan): string {
  if (edited.length === 1) return `Put ${edited[0]} back as it was? Your file is kept in .koans/attempts.`;
  return `Put ${edited.length} exercises back as they were (${edited.join(', ')})? Your files are kept in .koans/attempts.`;
}

function outcome({ restored, kept }: ResetResult, { unchanged }: ResetPlan): string {
  if (restored.length === 0) return unchanged.length === 1 ? `${unchanged[0]} is as it was handed out: nothing to put back.` : 'Every file is as it was handed out: nothing to put back.';
  const what = `Put back: ${restored.join(', ')}.`;
  return kept === undefined ? what : `${what} What was there is kept in ${kept}; \`npm run undo\` takes it back.`;
}
