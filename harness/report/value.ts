// Values of a verdict as rows of cells: one cell is one byte, one character, or one sign of a value written as code.
import { escapeBytes } from '../../fixtures/wire/escape';
import { isBytesValue, type BytesValue } from '../judge/verdict';
import { count, visible } from './text';

/** One byte or character as it shows, and how many units it stands for. */
export interface Cell {
  text: string;
  units: number;
}

/** A value that can be shown in a window and compared from its start. */
export interface Sequence {
  kind: 'bytes' | 'text' | 'code';
  cells: Cell[];
  /** How many units there are in all; the cells may be a part of them. */
  total: number;
  /** How many units come before the first cell. */
  offset: number;
  /** "21 bytes"; nothing for code. */
  size: string;
}

// The judge cuts long values and says so behind the text.
const cutBytes = / … (\d+) bytes in all, these are (\d+) to (\d+)$/;
const cutText = / … (\d+) characters in all$/;

/** A value of a verdict as a sequence. */
export function sequenceOf(value: unknown): Sequence {
  if (isBytesValue(value)) return bytesSequence(value);
  if (typeof value === 'string') return textSequence(value);
  const cells = [...visible(formatted(value))].map((text) => ({ text: text === '\n' ? ' ' : text, units: 1 }));
  return { kind: 'code', cells, total: cells.length, offset: 0, size: '' };
}

/** A value as one would write it in code, on one line. */
export function formatted(value: unknown): string {
  if (isBytesValue(value)) return `<${count(sequenceOf(value).total, 'byte')} "${value.text}">`;
  if (typeof value === 'string') return `"${escapeBytes(Buffer.from(value))}"`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(formatted).join(', ')}]`;
  return formattedObject(value);
}

// Beside plain objects: what was thrown, maps and sets, and what could not travel, as the judge presents them.
function formattedObject(value: object): string {
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first![0] === 'throws') return `throws ${String(first![1])}`;
  if (entries.length === 1 && first![0] === 'Map' && Array.isArray(first![1])) return `Map {${mapEntries(first![1])}}`;
  if (entries.length === 1 && first![0] === 'Set' && Array.isArray(first![1])) return `Set {${first![1].map(formatted).join(', ')}}`;
  if (first?.[0] === 'is' && typeof first[1] === 'string') return [first[1], ...entries.slice(1).map(formattedField)].join(', ');
  return entries.length === 0 ? '{}' : `{ ${entries.map(formattedField).join(', ')} }`;
}

function formattedField([key, value]: [string, unknown]): string {
  return `${/^[\w$]+$/.test(key) ? key : formatted(key)}: ${formatted(value)}`;
}

function mapEntries(entries: unknown[]): string {
  return entries.map((entry) => (Array.isArray(entry) ? entry.map(formatted).join(' => ') : formatted(entry))).join(', ');
}

function bytesSequence({ bytes, text }: BytesValue): Sequence {
  const cells = cellsOf(Buffer.from(bytes, 'base64'));
  const [, all, from] = cutBytes.exec(text) ?? [];
  const total = all === undefined ? cells.reduce((sum, { units }) => sum + units, 0) : Number(all);
  return { kind: 'bytes', cells, total, offset: from === undefined ? 0 : Number(from) - 1, size: count(total, 'byte') };
}

function textSequence(value: string): Sequence {
  const [note, all] = cutText.exec(value) ?? [];
  const cells = [...(note === undefined ? value : value.slice(0, -note.length))].map((character) => ({ text: escapeBytes(Buffer.from(character)), units: 1 }));
  const total = all === undefined ? cells.length : Number(all);
  return { kind: 'text', cells, total, offset: 0, size: count(total, 'character') };
}

/** Bytes as cells: a letter of UTF-8 is one cell of several bytes, everything else one cell a byte. */
export function cellsOf(bytes: Buffer): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < bytes.length; ) {
    const units = letterLength(bytes, at);
    cells.push({ text: escapeBytes(bytes.subarray(at, at + units)), units });
    at += units;
  }
  return cells;
}

function letterLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  const letter = bytes.subarray(at, at + length);
  return Buffer.from(letter.toString('utf8'), 'utf8').equals(letter) ? length : 1;
}
