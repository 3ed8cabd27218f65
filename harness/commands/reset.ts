import { exercises, findExercise } from '../course/manifest';
import { UsageError } from '../errors';
import { planReset, reset } from '../progress/reset';
import { agrees } from './ask';
import type { Command } from './command';

export const resetCommand: Command = {
  name: 'reset',
  summary: 'Puts exercises back as they were handed out, and keeps a copy of what was there.',
  positionals: { usage: 'NN… | --all', most: Infinity },
  options: {
    all: { type: 'boolean', description: 'put back every exercise' },
    yes: { type: 'boolean', description: 'do not ask' },
  },
  async run(context, names, flags) {
    if ((names.length === 0) !== (flags.all === true)) throw new UsageError('Say which exercises to put back, as in `npm run reset -- 09`, or `--all`.');
    const plan = await planReset(context.workspace, flags.all ? exercises() : names.map(findExercise));
    const slugs = plan.restore.map(({ slug }) => slug);
    if (slugs.length === 0) return say(context.output, 'Nothing to put back: already as handed out.');
    if (!flags.yes && !(await agrees(context, `Put ${slugs.join(', ')} back as handed out? A copy of what is there is kept.`))) return say(context.output, 'Nothing was changed.');
    const { kept } = await reset(context.workspace, plan);
    return say(context.output, `Put back: ${slugs.join(', ')}. What was there is kept in ${kept}; \`npm run undo\` takes it back.`);
  },
};

function say(output: NodeJS.WriteStream, sentence: string): number {
  output.write(`${sentence}\n`);
  return 0;
}
