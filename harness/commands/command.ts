import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../errors';
import type { Workspace } from '../workspace';

/** What a command may touch: passed in, so that it can be run in a test. */
export interface Context {
  workspace: Workspace;
  /** Where the user stood when the command was called. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

export interface Option {
  type: 'string' | 'boolean';
  /** How the value is called in the usage text, for options of type string. */
  value?: string;
  description: string;
}

export type Flags = Record<string, string | boolean | undefined>;

export interface Command {
  name: string;
  summary: string;
  /** "[NN…]" as in the usage line; with the most there may be. */
  positionals?: { usage: string; most: number };
  options: Record<string, Option>;
  /** Does it; resolves with the exit code. */
  run(context: Context, names: string[], flags: Flags): Promise<number>;
}

/** Options that every command takes. */
export const commonOptions: Record<string, Option> = {
  plain: { type: 'boolean', description: 'lines without colour, never redrawn' },
  ascii: { type: 'boolean', description: 'signs and frames in ASCII only' },
  'no-color': { type: 'boolean', description: 'no colour' },
  debug: { type: 'boolean', description: 'errors with their stack' },
  help: { type: 'boolean', description: 'this text' },
};

/** The names and flags in `args`; throws a UsageError in one sentence for what the command does not know. */
export function parse(command: Command, args: string[]): { names: string[]; flags: Flags } {
  const known = { ...command.options, ...commonOptions };
  const options: ParseArgsConfig['options'] = Object.fromEntries(Object.entries(known).map(([name, { type }]) => [name, { type }]));
  const help = `\`koans ${command.name} --help\` shows what there is`;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const most = command.positionals?.most ?? 0;
    if (positionals.length > most) throw new UsageError(`\`${command.name}\` takes ${most === 0 ? 'no exercise' : 'one exercise'}, got "${positionals.join(' ')}": ${help}.`);
    return { names: positionals, flags: values as Flags };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = (error as Error).message.split(/[.'] To specify|\. Did you/)[0]!.replace(/\.$/, '');
    throw new UsageError(`${reason}: ${help}.`, { cause: error });
  }
}

/** The help text of a command, made from what it declares. */
export function usageOf({ name, summary, positionals, options }: Command): string {
  const rows = Object.entries({ ...options, ...commonOptions }).map(([option, { value, description }]): [string, string] => [`--${option}${value ? ` ${value}` : ''}`, description]);
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = ['koans', name, positionals?.usage, '[options]'].filter(Boolean).join(' ');
  return `${summary}\n\nUsage: ${usage}\n\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')}\n`;
}
