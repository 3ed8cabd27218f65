import { parseArgs } from 'node:util';
import { UsageError } from '../errors';
import { commonOptions, type Command, type Flags, type Options } from './command';
import { suggestionOr } from './suggestion';

export interface Arguments {
  names: string[];
  flags: Flags<typeof commonOptions> & Record<string, string | boolean | undefined>;
}

/** The names and flags in `args`. Throws a UsageError, in one sentence, for what the command does not know. */
export function parse(command: Command, args: string[]): Arguments {
  const known: Options = { ...command.options, ...commonOptions };
  // Not strict, because the sentences of parseArgs are of another kind than ours.
  const { values, positionals, tokens } = parseArgs({ args, options: known, allowPositionals: true, strict: false, tokens: true });
  const flags = values as Arguments['flags'];
  if (flags.help || flags.version) return { names: [], flags };
  for (const token of tokens) if (token.kind === 'option') demandOption(token, known, command);
  demandCount(positionals, command);
  return { names: positionals, flags };
}

interface OptionToken {
  name: string;
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function demandOption({ name, rawName, value, inlineValue }: OptionToken, known: Options, command: Command): void {
  const option = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!option) {
    const help = suggestionOr(rawName, Object.keys(known).map((each) => `--${each}`), `\`npm run ${command.name} -- --help\` shows them all`);
    throw new UsageError(`\`${command.name}\` has no option \`${rawName}\`: ${help}.`);
  }
  if (option.type === 'boolean' && inlineValue) throw new UsageError(`\`${rawName}\` takes no value: leave "=${value}" out.`);
  // What looks like the next option is no value, unless it is bound with an equals sign.
  const isMissing = value === undefined || (!inlineValue && /^-./.test(value));
  if (option.type === 'string' && isMissing) throw new UsageError(`\`${rawName}\` needs a value: \`${rawName} ${option.value}\`.`);
}

function demandCount(names: string[], command: Command): void {
  const { least = 0, most = 0, usage } = command.positionals ?? {};
  if (names.length >= least && names.length <= most) return;
  const words = ['no exercise', 'one exercise'];
  const wanted = names.length < least ? 'an exercise' : (words[most] ?? `at most ${most} exercises`);
  const got = names.length === 0 ? 'none' : `"${names.join(' ')}"`;
  throw new UsageError(`\`${command.name}\` takes ${wanted}, got ${got}: \`npm run ${command.name}${usage === undefined ? '' : ` -- ${usage}`}\`.`);
}
