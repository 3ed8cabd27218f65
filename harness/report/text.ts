import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

const inAscii: Record<string, string> = {
  '…': '...', '–': '-', '—': '-', '·': '-', '×': 'x', '→': '->', '←': '<-', '§': 'section ', '≤': '<=', '≥': '>=',
  '‘': "'", '’': "'", '“': '"', '”': '"', '✓': '+', '✗': 'x',
};

/** `raw` with every character that a terminal could obey, or that cannot be seen, as an escape; line feeds stay, tabs become spaces. */
export function visible(raw: string): string {
  return raw.replace(/\t/g, '    ').replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

/** `text` in ASCII: well-known signs by their likeness, the rest as escapes. */
export function asciiText(text: string): string {
  return text.replace(/[^\x00-\x7f]/gu, (character) => inAscii[character] ?? escaped(character));
}

/** `text` broken between words into lines of at most `width` columns; a longer word is cut. */
export function wrapped(text: string, width: number): string[] {
  return wrapAnsi(text, Math.max(1, width), { hard: true }).split('\n');
}

/** `text` cut after every `width` columns, for what is not prose; an escape such as `\r` stays whole. */
export function chunks(text: string, width: number): string[] {
  const parts = [''];
  let used = 0;
  for (const [character] of text.matchAll(/\\x[0-9a-f]{2}|\\u\{[0-9a-f]+\}|\\[rnt"\\]|./gsu)) {
    const columns = widthOf(character);
    if (used + columns > width && used > 0) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += character;
    used += columns;
  }
  return parts;
}

/** The columns that `text` takes on a terminal; colours take none. */
export function widthOf(text: string): number {
  // Most of what is measured is ASCII, and string-width builds the pattern for emoji anew each time.
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}

/** `text` with spaces behind it, up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** `text` with spaces before it, up to `width` columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Lines moved to the right by `columns`; empty lines stay empty. */
export function indented(lines: string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

/** `left` and `right` at the two ends of a line of `width` columns; on lines of their own where they do not fit. */
export function apart(left: string, right: string, width: number): string[] {
  if (right === '') return wrapped(left, width);
  const room = width - widthOf(right) - 2;
  const lines = wrapped(left, width);
  const last = lines.at(-1)!;
  if (widthOf(last) > room) return [...lines, ...(widthOf(right) > width ? wrapped(right, width) : [padStart(right, width)])];
  return [...lines.slice(0, -1), padEnd(last, width - widthOf(right)) + right];
}

/** "1 byte", "2 bytes" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function escaped(character: string): string {
  const code = character.codePointAt(0)!;
  // \xNN is for control characters only: behind 0x9f it would look like a byte where a letter is meant.
  return code < 0xa0 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
