import { closest, distance } from 'fastest-levenshtein';
import path from 'node:path';
import { KoansError, UsageError } from '../errors';
import { kitRoot, workspaceAt } from '../workspace';
import { parse, usageOf, type Command, type Context } from './command';

// Each command is loaded when it is called: `hint` needs no compiler and no jest.
const commands: Record<string, { summary: string; load: () => Command }> = {
  learn: { summary: 'judges the current exercise at each save', load: () => (require('./learn') as typeof import('./learn')).learnCommand },
  check: { summary: 'judges exercises, or all of them', load: () => (require('./check') as typeof import('./check')).checkCommand },
  list: { summary: 'shows every exercise with its state', load: () => (require('./list') as typeof import('./list')).listCommand },
  hint: { summary: 'shows the next hint', load: () => (require('./hint') as typeof import('./hint')).hintCommand },
  solution: { summary: 'shows the reference answer', load: () => (require('./solution') as typeof import('./solution')).solutionCommand },
  reset: { summary: 'puts exercises back as they were handed out', load: () => (require('./reset') as typeof import('./reset')).resetCommand },
  bench: { summary: 'measures this kit against jest, vitest and nodemon', load: () => (require('./bench') as typeof import('./bench')).benchCommand },
  undo: { summary: 'takes the last reset back', load: () => (require('./undo') as typeof import('./undo')).undoCommand },
};

/** Runs the command line; the exit code becomes that of the process. */
export async function main(argv: string[]): Promise<void> {
  // Whoever reads our output may stop before its end; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => error.code === 'EPIPE' && process.exit());
  try {
    process.exitCode = await dispatch(argv, processContext());
  } catch (error) {
    process.exitCode = tell(error, argv.includes('--debug'));
  }
}

function processContext(): Context {
  const { env, stdin, stdout } = process;
  // npm runs scripts in the folder of the package and keeps here where it was called.
  return { workspace: workspaceAt(), cwd: env.INIT_CWD ?? process.cwd(), env, input: stdin, output: stdout };
}

/** Finds the command and runs it; throws a UsageError for a command or option that does not exist. */
export async function dispatch([name, ...args]: string[], context: Context): Promise<number> {
  if (name === '--version') return print(context, `${version()}\n`);
  if (name === undefined || name === '--help' || name === 'help') return print(context, overview());
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!entry) throw new UsageError(`There is no command "${name}": ${nearest(name)}.`);
  if (args.includes('--version')) return print(context, `${version()}\n`);
  const command = entry.load();
  if (args.includes('--help')) return print(context, usageOf(command));
  const { names, flags } = parse(command, args);
  return command.run(context, names, flags);
}

function print({ output }: Context, text: string): number {
  output.write(text);
  return 0;
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}`);
  return `Socket Koans: learn network programming by doing it\n\nUsage: koans COMMAND [options]\n\n${rows.join('\n')}\n\n\`koans COMMAND --help\` says more.\n`;
}

function nearest(name: string): string {
  const near = closest(name, Object.keys(commands));
  return distance(name, near) <= 2 ? `did you mean ${near}` : '`koans --help` shows them all';
}

function version(): string {
  return (require(path.join(kitRoot, 'package.json')) as { version: string }).version;
}

function tell(error: unknown, debug: boolean): number {
  const known = error instanceof KoansError;
  const message = error instanceof Error ? error.message : String(error);
  const sentence = known ? message : `The kit failed: ${message} (run it again with --debug to see where).`;
  process.stderr.write(debug && error instanceof Error ? `${error.stack}\n` : `${sentence}\n`);
  return known ? error.exitCode : 3;
}
