import path from 'node:path';
import { KoansError, UsageError } from '../errors';
import { kitRoot } from '../workspace';
import { parse } from './args';
import type { Command, Context } from './command';
import { processContext } from './context';
import { suggestionOr } from './suggestion';
import { overview, usageOf } from './usage';

// A command is loaded when it is called: most need no judge.
const commands: Record<string, () => Command> = {
  learn: () => (require('./learn') as typeof import('./learn')).learnCommand,
  check: () => (require('./check') as typeof import('./check')).checkCommand,
  list: () => (require('./list') as typeof import('./list')).listCommand,
  hint: () => (require('./hint') as typeof import('./hint')).hintCommand,
  solution: () => (require('./solution') as typeof import('./solution')).solutionCommand,
  reset: () => (require('./reset') as typeof import('./reset')).resetCommand,
  bench: () => (require('./bench') as typeof import('./bench')).benchCommand,
  undo: () => (require('./undo') as typeof import('./undo')).undoCommand,
};

/** Runs the command line `argv`; its exit code becomes that of the process as soon as nothing is left to do. */
export async function main(argv: string[]): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe);
  process.exitCode = await run(argv, processContext());
}

/** Runs a command line in a context. Resolves with the exit code; errors become one sentence on the error stream. */
export async function run(argv: string[], context: Context): Promise<number> {
  try {
    return await dispatch(argv, context);
  } catch (error) {
    context.error.write(`${argv.includes('--debug') ? stackOf(error) : sentenceOf(error)}\n`);
    return error instanceof KoansError ? error.exitCode : 3;
  }
}

async function dispatch([name, ...args]: string[], context: Context): Promise<number> {
  if (name === undefined || ['--help', '-h', 'help'].includes(name)) return print(context, overview(Object.values(commands).map((load) => load())));
  if (name === '--version') return print(context, version());
  const command = Object.hasOwn(commands, name) ? commands[name]!() : undefined;
  if (!command) throw new UsageError(`There is no command "${name}": ${suggestionOr(name, Object.keys(commands), '`koans --help` shows them all')}.`);
  const { names, flags } = parse(command, args);
  if (flags.help) return print(context, usageOf(command));
  if (flags.version) return print(context, version());
  return command.run(context, names, flags);
}

function print({ output }: Context, text: string): number {
  output.write(text);
  return 0;
}

function version(): string {
  return `${(require(path.join(kitRoot, 'package.json')) as { version: string }).version}\n`;
}

// Whoever reads our output may stop before its end; that is no error of ours.
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function sentenceOf(error: unknown): string {
  if (error instanceof KoansError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `The kit itself failed (${message.split('\n')[0]}): run it again with \`--debug\` to see where.`;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
