import { commonOptions, type Command, type Options } from './command';

type Row = [left: string, right: string];

/** The help text of one command, made from what it declares. */
export function usageOf({ name, summary, positionals, options }: Command): string {
  const own = optionRows(options);
  const common = optionRows(Object.fromEntries(Object.entries(commonOptions).filter(([each]) => !Object.hasOwn(options, each))));
  const width = widest([...own, ...common]);
  const usage = [positionals?.usage, '[options]'].filter(Boolean).join(' ');
  return paragraphs([
    summary,
    `Usage: npm run ${name} -- ${usage}\n       koans ${name} ${usage}`,
    ...(positionals ? ['NN is a number, a slug or a path: 9, read-to-end, exercises/09-read-to-end.ts.'] : []),
    ...(own.length > 0 ? [section('Options', own, width)] : []),
    section('Common options', common, width),
  ]);
}

/** The help text of the whole kit. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map(({ name, summary, positionals }): Row => [[name, positionals?.usage].filter(Boolean).join(' '), summary]);
  return paragraphs([
    'Socket Koans: learn network programming by doing it.',
    'Usage: npm run COMMAND -- [options]\n       koans COMMAND [options]',
    section('Commands', rows, widest(rows)),
    '`koans COMMAND --help` shows the options of a command.',
    section('Exit codes', [['0', 'all passed'], ['1', 'something did not pass'], ['2', 'wrong usage'], ['3', 'the kit or the machine is not in order']], 1),
  ]);
}

function optionRows(options: Options): Row[] {
  return Object.entries(options).map(([name, { short, value, description }]) => {
    const left = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
    return [left, description];
  });
}

function section(title: string, rows: readonly Row[], width: number): string {
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

function widest(rows: readonly Row[]): number {
  return Math.max(...rows.map(([left]) => left.length));
}

function paragraphs(parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}
