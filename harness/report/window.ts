import { widthOf } from './text';
import type { Cell, Sequence } from './value';

/** A part of a sequence that fits into a number of columns. */
export interface Window {
  text: string;
  /** The column, from 0, of the cell that matters. */
  column: number;
}

/** The signs at the ends of a window: `quote` where the value begins or ends, `more` where it goes on. */
export interface Ends {
  quote: string;
  more: string;
}

/** The cell at which the windows of all these sequences begin, so that cell `focus` can be seen in each and they stand under each other. */
export function startOfWindows(sequences: Sequence[], focus: number, room: number): number {
  if (sequences.every(({ cells }) => widthOf(textOf(cells)) <= room)) return 0;
  const [{ cells }] = sequences.sort((one, other) => other.cells.length - one.cells.length) as [Sequence];
  let start = Math.min(focus, cells.length);
  for (let used = 0; start > 0; start--) {
    used += widthOf(cells[start - 1]!.text);
    // Two thirds go to what comes before the difference.
    if (used > (room * 2) / 3) break;
  }
  return start;
}

/** What of `sequence`, from cell `start` on, fits into `room` columns between its two ends. */
export function windowOf(sequence: Sequence, start: number, focus: number, room: number, ends: Ends): Window {
  const { cells, offset, total } = sequence;
  const end = endOfWindow(cells, start, room);
  const head = start > 0 || offset > 0 ? ends.more : ends.quote;
  const isWhole = end >= cells.length && offset + unitsOf(cells) >= total;
  const text = head + textOf(cells.slice(start, end)) + (isWhole ? ends.quote : ends.more);
  return { text, column: widthOf(head + textOf(cells.slice(start, focus))) };
}

export function unitsOf(cells: Cell[]): number {
  return cells.reduce((sum, { units }) => sum + units, 0);
}

function endOfWindow(cells: Cell[], start: number, room: number): number {
  let end = start;
  for (let used = 0; end < cells.length; end++) {
    used += widthOf(cells[end]!.text);
    if (used > room) break;
  }
  return end;
}

function textOf(cells: Cell[]): string {
  return cells.map(({ text }) => text).join('');
}
