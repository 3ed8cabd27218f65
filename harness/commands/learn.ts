import { UsageError } from '../errors';
import { command } from './command';
import { randomSeed } from './seed';

export const learnCommand = command({
  name: 'learn',
  summary: 'Watches the exercises and judges the current one at each save.',
  positionals: { usage: '[NN]', least: 0, most: 1 },
  options: {
    'auto-next': { type: 'boolean', description: 'go on to the next exercise as soon as one passes' },
  },
  run({ workspace, env, input, output }, [start], flags) {
    if (flags.json) throw new UsageError('`learn` goes on and on, and JSON is one document: use `npm run check -- --json`.');
    // The judge is loaded only by the commands that judge.
    const { learn } = require('../learn/learn') as typeof import('../learn/learn');
    return learn({
      workspace,
      ...(start === undefined ? {} : { start }),
      seed: flags.seed ?? randomSeed(),
      plain: flags.plain === true,
      ascii: flags.ascii === true,
      noColor: flags['no-color'] === true,
      autoNext: flags['auto-next'] === true,
      input,
      output,
      env,
    });
  },
});
