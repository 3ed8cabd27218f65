import { styleOf } from '../../report/style';
import { pictureOf } from '../../report/transcript';
import { wireLines } from '../../report/wire';
import type { WireEvent } from '../../judge/verdict';
import { wireEvent } from './verdicts';

function table(events: WireEvent[], width = 90): string[] {
  return wireLines(pictureOf(events, 14)!, width, styleOf({ color: false, ascii: false, width }));
}

test('each event stands on its side, with its time', () => {
  expect(table([wireEvent(0.2, 'you', 'connect'), wireEvent(1.4, 'you', 'bytes', 'hi\r\n'), wireEvent(2, 'peer', 'bytes', 'HI\r\n'), wireEvent(3, 'peer', 'fin'), wireEvent(4, 'you', 'reset')])).toEqual([
    'on the wire           you                        server',
    '             0 ms     connect ─────────────────▶',
    '             1 ms     "hi\\r\\n" ────────────────▶',
    '             2 ms           ◀─────────────────── "HI\\r\\n"',
    '             3 ms           ◀─────────────────── FIN',
    '             4 ms     reset ───────────────────▶',
  ]);
});

test('a text of several lines is broken where its lines end', () => {
  expect(table([wireEvent(0, 'you', 'bytes', 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')])).toEqual([
    'on the wire           you                        server',
    '             0 ms     "GET / HTTP/1.1\\r\\n ─────▶',
    '                      Host: a\\r\\n',
    '                      \\r\\n"',
  ]);
});

test('an escaped backslash before an n is no line end', () => {
  expect(pictureOf([wireEvent(0, 'you', 'bytes', 'a\\nb')], 14)!.groups[0]!.rows[0]!.lines).toEqual(['"a\\\\nb"']);
});

test('a text of many lines is cut in the middle', () => {
  const { lines } = pictureOf([wireEvent(0, 'peer', 'bytes', 'a\nb\nc\nd\ne\nf\ng\nh\n')], 14)!.groups[0]!.rows[0]!;
  expect(lines).toEqual(['"a\\n', 'b\\n', 'c\\n', 'd\\n', '… 3 more lines', 'h\\n"']);
});

test('what the recorder has left out is said', () => {
  const event: WireEvent = { ms: 0, connection: 1, from: 'peer', event: 'bytes', text: 'abc … 9000 bytes more', bytes: '' };
  expect(pictureOf([event], 14)!.groups[0]!.rows[0]!.lines).toEqual(['"abc"', '… 9000 more bytes']);
});

test('pieces of one small size are folded, whichever side sends them', () => {
  const yours = ['ab', 'cd', 'ef', 'gh', 'ij'].map((text, i) => wireEvent(i, 'you', 'bytes', text));
  const theirs = ['a', 'b', 'c'].map((text) => wireEvent(9, 'peer', 'bytes', text));
  const { rows } = pictureOf([...yours, ...theirs], 14)!.groups[0]!;
  expect(rows.map(({ lines, note }) => [lines[0], note])).toEqual([['"ab"', undefined], ['"cd"', '3 more, 2 bytes each'], ['"a"', undefined], ['"b"', undefined], ['"c"', undefined]]);
});

test('several connections are kept apart', () => {
  expect(table([wireEvent(0, 'you', 'connect'), wireEvent(1, 'you', 'connect', undefined, 2), wireEvent(2, 'peer', 'fin')])).toEqual([
    'on the wire           you                        server',
    '  connection 1',
    '             0 ms     connect ─────────────────▶',
    '             2 ms           ◀─────────────────── FIN',
    '  connection 2',
    '             1 ms     connect ─────────────────▶',
  ]);
});

test('of many connections the first and the last two are shown', () => {
  const { groups, left } = pictureOf(Array.from({ length: 85 }, (_, i) => wireEvent(i, 'you', 'connect', undefined, i + 1)), 14)!;
  expect(groups.map(({ title }) => title)).toEqual(['connection 1', 'connection 84', 'connection 85']);
  expect(left).toBe('82 more connections in between');
});

test('a long conversation is cut in the middle', () => {
  const talk = Array.from({ length: 40 }, (_, i) => wireEvent(i, i % 2 ? 'peer' : 'you', 'bytes', `line ${i}`));
  const lines = table(talk);
  expect(lines).toHaveLength(16);
  expect(lines[8]).toBe('  … 26 more events in between');
  expect([lines[7], lines[9]].map((line) => /line \d+/.exec(line!)![0])).toEqual(['line 6', 'line 33']);
});

test.each([
  ['the one that you call', [wireEvent(0, 'you', 'connect')], 'server'],
  ['the one that calls you', [wireEvent(0, 'peer', 'connect')], 'client'],
  ['the one that you send datagrams to', [wireEvent(0, 'you', 'datagram', 'x')], 'peer'],
])('the other side is %s', (_, events, name) => {
  expect(pictureOf(events, 14)!.peer).toBe(name);
});

test.each([
  [wireEvent(0, 'peer', 'refused'), 'refused'],
  [{ ...wireEvent(0, 'peer', 'timeout'), text: 'no answer' }, 'timeout: no answer'],
  [wireEvent(0, 'you', 'datagram', 'x'), 'datagram "x"'],
])('events without a connection have their word', (event, line) => {
  expect(pictureOf([event], 14)!.groups[0]!.rows[0]!.lines).toEqual([line]);
});

test('nothing on the wire is no picture', () => {
  expect(pictureOf([], 14)).toBeUndefined();
});

test('many bytes that are no text are told by their number and their beginning', () => {
  const bytes = Buffer.from(Array.from({ length: 40 }, (_, i) => (i * 37 + 200) % 256));
  const event = { ms: 0, connection: 1, from: 'you', event: 'bytes', bytes: bytes.toString('base64') } as const;
  expect(pictureOf([{ ...event, text: 'x … 960 bytes more' }], 14)!.groups[0]!.rows[0]!.lines).toEqual(['1000 bytes that are no text: c8 ed 12 37 5c 81 a6 cb …']);
});
