// The wire as a table: you on the left, the other side on the right, arrows between them.
import type { Style } from './style';
import { chunks, padEnd, padStart, widthOf, wrapped } from './text';
import type { WirePicture, WireRow } from './transcript';

interface Columns {
  /** For the heading and the times. */
  time: number;
  /** From your column to the other side's. */
  middle: number;
  right: number;
}

const leastMiddle = 26;
const leastRight = 16;
const peerIndent = 6;

/** The table in lines of at most `width` columns; where two columns have no room, one event a line. */
export function wireLines(picture: WirePicture, width: number, style: Style): string[] {
  const columns = columnsFor(picture, width, style);
  const row = columns ? (each: WireRow) => tableRow(each, columns, style) : (each: WireRow) => listRow(each, picture.peer, width, style);
  const { bold } = style.colors;
  const heading = columns ? `${padEnd('on the wire', columns.time)}${bold(padEnd('you', columns.middle))} ${bold(picture.peer)}` : 'on the wire';
  const lines = picture.groups.flatMap((group, i) => [
    ...(i === 1 && picture.left ? [`  ${style.glyphs.more} ${picture.left}`] : []),
    ...(group.title ? [`  ${group.title}`] : []),
    ...group.rows.flatMap((each, at) => [...(group.left?.after === at ? [`  ${style.glyphs.more} ${group.left.words}`] : []), ...row(each)]),
  ]);
  return [heading, ...lines];
}

function columnsFor({ groups }: WirePicture, width: number, style: Style): Columns | undefined {
  const time = width >= 76 ? 22 : 14;
  const room = width - time - 1;
  if (room < leastMiddle + leastRight) return undefined;
  const rows = groups.flatMap((group) => group.rows);
  const widest = (from: WireRow['from']) => Math.max(0, ...rows.filter((row) => row.from === from).flatMap(({ lines }) => lines.map((line) => widthOf(style.text(line)))));
  const [yours, theirs] = [widest('you') + 6, widest('peer')];
  const middle = Math.min(Math.max(yours, leastMiddle), Math.max(room - Math.max(theirs, leastRight), Math.floor(room / 2)));
  return { time, middle, right: room - middle };
}

function tableRow(row: WireRow, columns: Columns, style: Style): string[] {
  const time = style.colors.dim(padEnd(padStart(row.ms, columns.time - 5), columns.time));
  const note = row.note === undefined ? '' : `   ${row.note}`;
  const blank = ' '.repeat(columns.time);
  return row.from === 'you' ? yourRow() : peerRow();

  function yourRow(): string[] {
    const [first, ...rest] = row.lines.flatMap((line) => chunks(style.text(line), columns.middle - 5));
    const arrow = style.colors.dim(style.glyphs.line.repeat(columns.middle - widthOf(first!) - 2) + style.glyphs.right);
    const fits = widthOf(note) <= columns.right;
    return [`${time}${first} ${arrow}${fits ? note : ''}`, ...rest.map((line) => blank + line), ...(fits ? [] : [blank + row.note!])];
  }

  function peerRow(): string[] {
    const [first, ...rest] = row.lines.flatMap((line) => chunks(style.text(line), columns.right));
    const arrow = style.colors.dim(style.glyphs.left + style.glyphs.line.repeat(columns.middle - peerIndent - 1));
    const fits = widthOf(first! + note) <= columns.right;
    const under = ' '.repeat(columns.time + columns.middle + 1);
    return [`${time}${' '.repeat(peerIndent)}${arrow} ${first}${fits ? note : ''}`, ...rest.map((line) => under + line), ...(fits ? [] : [under + row.note!])];
  }
}

function listRow(row: WireRow, peer: string, width: number, style: Style): string[] {
  const arrow = row.from === 'you' ? style.glyphs.right : style.glyphs.left;
  const head = `${padStart(row.ms, 8)}  ${arrow} ${padEnd(row.from === 'you' ? 'you' : peer, 6)}  `;
  const lines = row.lines.flatMap((line) => chunks(style.text(line), Math.max(8, width - widthOf(head))));
  const notes = row.note === undefined ? [] : wrapped(row.note, Math.max(8, width - widthOf(head)));
  return [...lines, ...notes].map((line, i) => (i === 0 ? head : ' '.repeat(widthOf(head))) + line);
}
