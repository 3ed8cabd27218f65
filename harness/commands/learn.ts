import { randomBytes } from 'node:crypto';
import { learn } from '../learn/learn';
import type { Command } from './command';

export const learnCommand: Command = {
  name: 'learn',
  summary: 'Watches the exercises and judges the current one at each save.',
  positionals: { usage: '[NN]', most: 1 },
  options: {
    'auto-next': { type: 'boolean', description: 'go on to the next exercise as soon as one passes' },
    seed: { type: 'string', value: 'S', description: 'the seed of all random values, to repeat a run' },
  },
  run({ workspace, env, input, output }, [start], flags) {
    return learn({
      workspace,
      ...(start === undefined ? {} : { start }),
      seed: typeof flags.seed === 'string' ? flags.seed : randomBytes(4).toString('hex'),
      plain: flags.plain === true,
      ascii: flags.ascii === true,
      noColor: flags['no-color'] === true,
      autoNext: flags['auto-next'] === true,
      input,
      output,
      env,
    });
  },
};
