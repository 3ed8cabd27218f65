import { createInterface } from 'node:readline';
import { UsageError } from '../errors';
import type { Context } from './command';

/** Asks a question that only "y" or "yes" agrees to. Throws a UsageError where nobody can be asked. */
export async function agrees({ input, error }: Context, question: string): Promise<boolean> {
  if (!input.isTTY) throw new UsageError('Without a terminal nobody can be asked: add `--yes` to go on without the question.');
  const answer = await lineFrom(input, error, `${question} [y/N] `);
  return /^y(es)?$/i.test(answer.trim());
}

// The terminal edits the line itself: Ctrl-C ends the program as everywhere, and Ctrl-D is an empty answer.
function lineFrom(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, question: string): Promise<string> {
  const lines = createInterface({ input, terminal: false });
  output.write(question);
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}
