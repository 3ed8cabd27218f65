import { readProgress } from '../progress/progress';
import { command } from './command';
import { warn, writeJson } from './write';

export const undoCommand = command({
  name: 'undo',
  summary: 'Takes the last reset back.',
  options: {},
  async run(context, _names, flags) {
    const { undo } = require('../progress/reset') as typeof import('../progress/reset');
    warn(context, (await readProgress(context.workspace)).damaged);
    const { restored, kept } = await undo(context.workspace);
    if (flags.json) writeJson(context, { restored, kept });
    else context.output.write(`Taken back: ${restored.join(', ')}.${kept === undefined ? '' : ` What was written since is kept in ${kept}.`}\n`);
    return 0;
  },
});
