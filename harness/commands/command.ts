import type { Workspace } from '../workspace';

/** What a command may touch: passed in, so that it can be run in a test. */
export interface Context {
  workspace: Workspace;
  /** Where the user stood when the command was called. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
  /** For what is not the answer: questions, and sentences about what is wrong. */
  error: NodeJS.WriteStream;
}

export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  /** How the value is called in the usage text, for options of type string. */
  value?: string;
  description: string;
}

export type Options = Record<string, Option>;

/** The options that were given, by name. */
export type Flags<O extends Options> = { [K in keyof O]?: O[K]['type'] extends 'string' ? string : boolean };

export interface Command<O extends Options = Options> {
  name: string;
  /** One sentence. */
  summary: string;
  /** The names of exercises it takes, as the usage line shows them, and how many. */
  positionals?: { usage: string; least: number; most: number };
  options: O;
  /** Does it; resolves with the exit code. */
  run(context: Context, names: string[], flags: Flags<O & typeof commonOptions>): Promise<number>;
}

/** Options that every command takes. */
export const commonOptions = {
  json: { type: 'boolean', description: 'one JSON document on standard output and nothing else' },
  plain: { type: 'boolean', description: 'lines without colour, never redrawn' },
  ascii: { type: 'boolean', description: 'signs in ASCII only' },
  'no-color': { type: 'boolean', description: 'no colour' },
  seed: { type: 'string', value: 'S', description: 'the seed of all random values, to repeat a run' },
  debug: { type: 'boolean', description: 'errors with their stack' },
  help: { type: 'boolean', short: 'h', description: 'this text' },
  version: { type: 'boolean', description: 'the version of the kit' },
} as const satisfies Options;

/** Declares a command, so that its flags have the types that its options say. */
export function command<const O extends Options>(declared: Command<O>): Command {
  return declared as unknown as Command;
}
