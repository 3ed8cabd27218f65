import { PassThrough } from 'node:stream';
import { keysIn, listenToKeys } from '../../learn/keys';

test.each([
  ['n', ['n']],
  ['nq', ['n', 'q']],
  ['N', ['n']],
  ['\x03', ['ctrl-c']],
  ['\x04', ['ctrl-d']],
  ['\r', ['enter']],
  ['x\n', ['x']],
  ['x\r\ny\r\n', ['x', 'y']],
  ['\x1b[A\x1b[B', ['up', 'down']],
  ['\x1bOA', ['up']],
  ['\x1b[5~q', ['\x1b[5~', 'q']],
  ['\x1b', ['\x1b']],
  ['é漢', ['é', '漢']],
  ['', []],
])('%j is %j', (text, keys) => {
  expect(keysIn(text)).toEqual(keys);
});

test('a terminal is in raw mode while it is listened to, and as before afterwards', () => {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (raw: boolean) => modes.push(raw) });
  listenToKeys(input, () => {}, () => {})();
  expect(modes).toEqual([true, false]);
});

test('a pipe is read as it is, and its end is told', async () => {
  const input = new PassThrough();
  const keys: string[] = [];
  const ended = new Promise<void>((resolve) => listenToKeys(input, (key) => keys.push(key), resolve));
  input.end('h\nn\n');
  await ended;
  expect(keys).toEqual(['h', 'n']);
});
