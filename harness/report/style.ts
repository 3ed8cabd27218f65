import picocolors from 'picocolors';
import { glyphs, type Glyphs } from './glyphs';
import { asciiText, visible } from './text';

/** How a renderer may draw: with colours or not, in ASCII or Unicode, in how many columns. */
export interface RenderOptions {
  color: boolean;
  ascii: boolean;
  width: number;
}

/** What the renderers draw with, made from the options once. */
export interface Style {
  colors: ReturnType<typeof picocolors.createColors>;
  glyphs: Glyphs;
  width: number;
  /** Text that others made, fit for the terminal: control characters as escapes, in ASCII mode everything in ASCII. */
  text(raw: string): string;
}

interface Flags {
  ascii?: boolean;
  noColor?: boolean;
  plain?: boolean;
}

const narrowest = 20;

/**
 * The options that fit a stream and an environment: no colour with NO_COLOR, TERM=dumb, CI or without a terminal;
 * ASCII where the locale says that it is not UTF-8.
 */
export function renderOptions(stream: { isTTY?: boolean; columns?: number }, env: NodeJS.ProcessEnv, flags: Flags): RenderOptions {
  const bare = flags.noColor || flags.plain || env.NO_COLOR || isBare(stream, env);
  return { color: !bare, ascii: flags.ascii === true || !isUtf8(env), width: Math.max(narrowest, stream.columns ?? 80) };
}

/** Whether a screen that is redrawn would be out of place: no terminal, TERM=dumb, or CI. */
export function isBare(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY !== true || env.TERM === 'dumb' || (env.CI !== undefined && env.CI !== '' && env.CI !== 'false');
}

/** The drawing tools for these options. */
export function styleOf({ color, ascii, width }: RenderOptions): Style {
  const text = (raw: string) => (ascii ? asciiText(visible(raw)) : visible(raw));
  return { colors: picocolors.createColors(color), glyphs: glyphs(ascii), width, text };
}

// Where no locale is set, terminals of today show UTF-8; only the bare console of Linux does not.
function isUtf8(env: NodeJS.ProcessEnv): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return locale ? /utf-?8/i.test(locale) : env.TERM !== 'linux';
}
