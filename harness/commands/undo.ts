import { undo } from '../progress/reset';
import type { Command } from './command';

export const undoCommand: Command = {
  name: 'undo',
  summary: 'Takes the last reset back.',
  options: {},
  async run({ workspace, output }) {
    const { restored, kept } = await undo(workspace);
    output.write(`Taken back: ${restored.join(', ')}.${kept === undefined ? '' : ` What was written since is kept in ${kept}.`}\n`);
    return 0;
  },
};
