import { isBare, renderOptions, type RenderOptions } from '../report/style';
import type { Context } from './command';

interface DrawingFlags {
  plain?: boolean;
  ascii?: boolean;
  'no-color'?: boolean;
}

/** How a command may draw on its output; `plain` asks for lines that can be read one after the other. */
export function drawing({ output, env }: Context, flags: DrawingFlags): RenderOptions & { plain: boolean } {
  const plain = flags.plain === true || isBare(output, env);
  return { plain, ...renderOptions(output, env, { plain, ascii: flags.ascii === true, noColor: flags['no-color'] === true }) };
}

/** Writes one JSON document with the version of its form. */
export function writeJson({ output }: Context, document: object): void {
  output.write(`${JSON.stringify({ schemaVersion: 1, ...document }, null, 2)}\n`);
}

/** Writes a sentence for the user where it cannot be taken for the answer; nothing without one. */
export function warn({ error }: Context, sentence: string | undefined): void {
  if (sentence !== undefined) error.write(`${sentence}\n`);
}
