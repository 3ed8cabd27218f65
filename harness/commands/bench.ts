import { bench } from '../bench/bench';
import { renderTable } from '../bench/table';
import { UsageError } from '../errors';
import type { Command } from './command';

export const benchCommand: Command = {
  name: 'bench',
  summary: 'Measures this kit against jest, vitest and nodemon with jest, in one run on this machine.',
  options: {
    rounds: { type: 'string', value: 'N', description: 'how many failing and passing saves of each (15)' },
    session: { type: 'string', value: 'N', description: 'how many saves the long session has (200)' },
    json: { type: 'boolean', description: 'one JSON document on standard output and nothing else' },
  },
  async run({ output }, _names, flags) {
    const say = (what: string) => process.stderr.write(`${what}\n`);
    const result = await bench({ rounds: count(flags.rounds, 15), longSession: count(flags.session, 200), say });
    output.write(flags.json ? `${JSON.stringify(result, null, 2)}\n` : renderTable(result));
    return 0;
  },
};

function count(value: string | boolean | undefined, usual: number): number {
  if (value === undefined) return usual;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new UsageError(`Expected a whole number from 1, got "${String(value)}".`);
  return number;
}
