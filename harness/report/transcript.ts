// What crossed the wire, made short enough to read: runs of small pieces folded, long texts and long lists cut in the middle.
import type { WireEvent } from '../judge/verdict';
import { count } from './text';

/** One line of the wire: who, when, what; `lines` are the text, broken where the text itself ends its lines. */
export interface WireRow {
  ms: string;
  from: 'you' | 'peer';
  lines: string[];
  note?: string;
}

/** The rows of one connection; `left` stands where rows are left out. */
export interface WireGroup {
  title?: string;
  rows: WireRow[];
  left?: { after: number; words: string };
}

export interface WirePicture {
  /** What to call the other side. */
  peer: 'server' | 'client' | 'peer';
  groups: WireGroup[];
  /** Stands after the first group where groups are left out. */
  left?: string;
}

const mostLines = 6;
const mostColumns = 120;
const smallPiece = 16;

/** The transcript of a check as it is shown, in at most `mostRows` rows a connection; undefined when nothing crossed the wire. */
export function pictureOf(events: WireEvent[], mostRows: number): WirePicture | undefined {
  if (events.length === 0) return undefined;
  const connections = [...new Set(events.map(({ connection }) => connection))];
  const shown = connections.length > 3 ? [connections[0], ...connections.slice(-2)] : connections;
  const groups = shown.map((connection) => groupOf(events.filter((event) => event.connection === connection), connections.length > 1, mostRows));
  const left = connections.length - shown.length;
  return { peer: peerOf(events), groups, ...(left > 0 ? { left: `${count(left, 'more connection')} in between` } : {}) };
}

function peerOf(events: WireEvent[]): WirePicture['peer'] {
  if (events.some(({ event, from }) => event === 'connect' && from === 'peer')) return 'client';
  return events.some(({ event }) => event === 'datagram') ? 'peer' : 'server';
}

function groupOf(events: WireEvent[], titled: boolean, mostRows: number): WireGroup {
  const all = foldedRows(events);
  const title = titled ? { title: `connection ${events[0]!.connection}` } : {};
  if (all.length <= mostRows) return { ...title, rows: all };
  const after = Math.ceil(mostRows / 2);
  const rows = [...all.slice(0, after), ...all.slice(after - mostRows)];
  return { ...title, rows, left: { after, words: `${all.length - rows.length} more events in between` } };
}

function foldedRows(events: WireEvent[]): WireRow[] {
  const rows: WireRow[] = [];
  for (let at = 0; at < events.length; ) {
    const run = runFrom(events, at);
    const [first, second] = [rowOf(events[at]!), events[at + 1]];
    if (run < 4) rows.push(first);
    else rows.push(first, { ...rowOf(second!), note: `${run - 2} more, ${sizeEach(second!)} each` });
    at += run < 4 ? 1 : run;
  }
  return rows;
}

// How many pieces of one small size follow each other from here.
function runFrom(events: WireEvent[], at: number): number {
  const { from, event } = events[at]!;
  const size = sizeOf(events[at]!);
  if (size === 0 || size > smallPiece) return 1;
  let end = at;
  while (end < events.length && events[end]!.from === from && events[end]!.event === event && sizeOf(events[end]!) === size) end++;
  return end - at;
}

function sizeOf({ bytes = '' }: WireEvent): number {
  return Buffer.from(bytes, 'base64').length;
}

function sizeEach(event: WireEvent): string {
  const size = sizeOf(event);
  return size === 1 ? 'one byte' : `${size} bytes`;
}

function rowOf(event: WireEvent): WireRow {
  return { ms: `${Math.round(event.ms)} ms`, from: event.from, lines: linesOf(event) };
}

function linesOf({ event, text = '', bytes = '' }: WireEvent): string[] {
  const binary = binaryLine(Buffer.from(bytes, 'base64'), text);
  if (binary !== undefined) return [event === 'datagram' ? `datagram of ${binary}` : binary];
  if (event === 'fin') return ['FIN'];
  if (event === 'bytes') return quotedLines(text);
  if (event === 'datagram') return [`datagram ${quotedLines(text)[0]}`, ...quotedLines(text).slice(1)];
  return [text === '' ? event : `${event}: ${text}`];
}

// Bytes that are no text say little to a reader: their number, and how they begin.
function binaryLine(bytes: Buffer, text: string): string | undefined {
  if (bytes.length <= smallPiece) return undefined;
  const readable = bytes.filter((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09).length;
  if (readable >= 0.7 * bytes.length || !bytes.toString('utf8').includes('\ufffd')) return undefined;
  const more = Number(/ … (\d+) bytes more$/.exec(text)?.[1] ?? 0);
  return `${count(bytes.length + more, 'byte')} that are no text: ${[...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')} …`;
}

/** Text with its quotes, in lines that end where it has `\n`; too many of them are cut in the middle. */
function quotedLines(text: string): string[] {
  const [, body = text, more] = /^(.*) … (\d+) bytes more$/s.exec(text) ?? [];
  const lines = (`"${body}"`.match(/(?:[^\\]|\\[^n])*?(?:\\n|$)/gs) ?? []).filter((line) => line !== '');
  const joined = lines.at(-1) === '"' && lines.length > 1 ? [...lines.slice(0, -2), `${lines.at(-2)}"`] : lines;
  const shown = joined.length > mostLines ? [...joined.slice(0, 4), `… ${count(joined.length - 5, 'more line')}`, joined.at(-1)!] : joined;
  return [...shown.map(cut), ...(more === undefined ? [] : [`… ${count(Number(more), 'more byte')}`])];
}

function cut(line: string): string {
  return line.length > mostColumns ? `${line.slice(0, mostColumns - 30)} … ${line.slice(-24)}` : line;
}
