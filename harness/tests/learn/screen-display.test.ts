import { PassThrough } from 'node:stream';
import { ScreenDisplay } from '../../learn/screen-display';
import { course, stateWith, verdict } from './states';

function screen() {
  const writes: string[] = [];
  const output = Object.assign(new PassThrough(), { columns: 61, rows: 7 });
  output.write = (text: string) => writes.push(text) > 0;
  const display = new ScreenDisplay(output, course, () => ({ color: false, ascii: false, width: output.columns }));
  return { writes, output, display };
}

const failed = stateWith({ verdict: verdict('01-one', 'failed') });

test('what stood on the terminal scrolls away, and the cursor is hidden', () => {
  expect(screen().writes).toEqual(['\x1b[?25l\n\n\n\n\n\n\n']);
});

test('a frame is one write of as many lines as the terminal has, without a line feed at the end', () => {
  const { writes, display } = screen();
  display.show(failed);
  expect(writes.slice(1)).toEqual([
    [
      '\x1b[H\x1b[2K✗ 01 one                                      0 of 1 · 20 ms',
      '\x1b[2K',
      '\x1b[2K  ✗ works',
      '\x1b[2K',
      '\x1b[2K',
      '\x1b[2K  ░░░░░░░░░░░░░░░  0/3    h hint  l list  r run  x reset',
      '\x1b[2K  q quit',
    ].join('\r\n'),
  ]);
});

test('a frame that is the same is not drawn again', () => {
  const { writes, display } = screen();
  display.show(failed);
  display.show({ ...failed, hintLevels: { '02-two': 1 } });
  expect(writes).toHaveLength(2);
});

test('after a change of size the screen is cleared and drawn in the new size', () => {
  const { writes, output, display } = screen();
  display.show(failed);
  output.rows = 4;
  display.resized();
  display.show(failed);
  expect(writes[2]).toBe('\x1b[H\x1b[2J');
  expect(writes[3]!.split('\r\n')).toHaveLength(4);
});

test('at the end the cursor comes back under the last frame', () => {
  const { writes, display } = screen();
  display.close();
  expect(writes.at(-1)).toBe('\x1b[?25h\r\n');
});
