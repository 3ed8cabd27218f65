import { createInterface } from 'node:readline/promises';
import { UsageError } from '../errors';
import type { Context } from './command';

/** Asks a question that only "y" or "yes" agrees to; throws a UsageError where nobody can be asked. */
export async function agrees({ input, output }: Context, question: string): Promise<boolean> {
  if (!input.isTTY || !output.isTTY) throw new UsageError('Nobody can be asked here without a terminal: add `--yes` to go on without a question.');
  const lines = createInterface({ input, output });
  // Ctrl-D and Ctrl-C are a no.
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return /^y(es)?$/i.test((await Promise.race([lines.question(`${question} [y/N] `), closed])).trim());
  } finally {
    lines.close();
  }
}
