import type { Check } from '../judge/verdict';
import type { Style } from './style';
import { count, padEnd, padStart, widthOf, wrapped } from './text';
import { formatted, sequenceOf, type Sequence } from './value';
import { startOfWindows, unitsOf, windowOf } from './window';

/** What was expected and what came, cut to the part where they differ. */
export interface Comparison {
  rows: { label: 'expected' | 'got'; size: string; value: string }[];
  /** Where the difference begins: a column of the values, and what is to be said of it. */
  difference?: { column: number; words: string };
}

/** Compares what a check expected with what came, in values of at most `room` columns; undefined when the check compares nothing. */
export function comparisonOf(check: Check, room: number, style: Style): Comparison | undefined {
  const sides = (['expected', 'actual'] as const).filter((side) => side in check);
  if (sides.length === 0) return undefined;
  const sequences = aligned(sides.map((side) => drawn(sequenceOf(check[side]), style)));
  const difference = sequences.length === 2 && !isOnlyDescribed(check.expected) ? differenceOf(sequences[0]!, sequences[1]!, fieldThatDiffers(check)) : undefined;
  const focus = difference?.focus ?? 0;
  const quote = sequences.some(({ kind }) => kind !== 'code') ? 1 : 0;
  const inside = Math.max(4, room - 2 * Math.max(quote, widthOf(style.glyphs.more)));
  const start = startOfWindows([...sequences], focus, inside);
  const windows = sequences.map((sequence) => windowOf(sequence, start, focus, inside, { quote: sequence.kind === 'code' ? '' : '"', more: style.glyphs.more }));
  const rows = sides.map((side, i) => ({ label: side === 'actual' ? ('got' as const) : side, size: sequences[i]!.size, value: windows[i]!.text }));
  return { rows, ...(difference?.words === undefined ? {} : { difference: { column: windows[1]!.column, words: difference.words } }) };
}

/** The rows as lines of `width` columns, values under each other, and the difference marked; `narrow` puts each value on a line of its own. */
export function comparisonLines({ rows, difference }: Comparison, width: number, narrow: boolean): string[] {
  const sizes = Math.max(...rows.map(({ size }) => size.length));
  const head = ({ label, size }: Comparison['rows'][number]) => `${padEnd(label, 8)}  ${sizes > 0 ? padEnd(size, sizes) : ''}`;
  const column = narrow ? 2 : 10 + (sizes > 0 ? sizes + 2 : 0);
  const before = (row: Comparison['rows'][number]) => (row.size === '' ? padEnd(row.label, 10) : padEnd(head(row), column));
  const lines = rows.flatMap((row) => (narrow ? [head(row).trimEnd(), `  ${row.value}`] : [before(row) + row.value]));
  return difference ? [...lines, ...markedLines(column + difference.column, difference.words, width)] : lines;
}

// The words stand where there is room for them: behind the mark, before it, or under it.
function markedLines(column: number, words: string, width: number): string[] {
  if (column + 2 + words.length <= width) return [`${' '.repeat(column)}^ ${words}`];
  if (words.length + 1 <= column) return [`${padStart(words, column - 1)} ^`];
  return [`${' '.repeat(column)}^`, ...wrapped(words, width)];
}

/** The columns that stand before a value in `comparisonLines`. */
export function columnsBefore(check: Check): number {
  const sizes = [check.expected, check.actual].map((value) => sequenceOf(value).size.length);
  return 10 + (Math.max(...sizes) > 0 ? Math.max(...sizes) + 2 : 0);
}

function drawn(sequence: Sequence, style: Style): Sequence {
  return { ...sequence, cells: sequence.cells.map(({ text, units }) => ({ text: style.text(text), units })) };
}

// A long value may come without its beginning; then the other is shown from the same place.
function aligned(sequences: Sequence[]): Sequence[] {
  const offset = Math.max(...sequences.map((sequence) => sequence.offset));
  return sequences.map((sequence) => {
    const cells = [...sequence.cells];
    let at = sequence.offset;
    while (at < offset && cells.length > 0) at += cells.shift()!.units;
    return { ...sequence, cells, offset: at };
  });
}

// "an error" is no value that others could be laid beside.
function isOnlyDescribed(expected: unknown): boolean {
  return typeof expected === 'object' && expected !== null && 'is' in expected && Object.keys(expected).length === 1;
}

/** The first field in which two objects differ. */
function fieldThatDiffers({ expected, actual }: Check): string | undefined {
  if (![expected, actual].every((side) => formatted(side).startsWith('{'))) return undefined;
  const [one, other] = [expected, actual] as [Record<string, unknown>, Record<string, unknown>];
  return [...Object.keys(one), ...Object.keys(other)].find((key) => formatted(one[key]) !== formatted(other[key]));
}

function differenceOf(expected: Sequence, actual: Sequence, field: string | undefined): { focus: number; words: string } | undefined {
  if (expected.kind !== actual.kind) return undefined;
  const focus = expected.cells.findIndex(({ text }, i) => text !== actual.cells[i]?.text);
  if (focus === -1 && actual.cells.length <= expected.cells.length) return undefined;
  if (expected.kind === 'code') return shortCode(expected, actual) ? undefined : { focus: focus === -1 ? expected.cells.length : focus, words: field === undefined ? 'the first difference' : `${field} differs` };
  const unit = expected.kind === 'bytes' ? 'byte' : 'character';
  if (focus === -1) return { focus: expected.cells.length, words: tooMany(actual.total - expected.total, unit) };
  if (focus >= actual.cells.length) return { focus, words: missing(expected.total - actual.total, unit) };
  return { focus, words: `the first difference, at offset ${expected.offset + unitsOf(expected.cells.slice(0, focus))}` };
}

// Numbers and the like are compared at a glance.
function shortCode(...sequences: Sequence[]): boolean {
  return sequences.every(({ total }) => total <= 12);
}

function missing(number: number, unit: string): string {
  return number > 0 ? `${count(number, unit)} ${number === 1 ? 'is' : 'are'} missing` : 'it ends too early';
}

function tooMany(number: number, unit: string): string {
  return number > 0 ? `${count(number, unit)} too many` : 'it goes on too long';
}
