import { comparisonOf } from '../../report/comparison';
import { styleOf } from '../../report/style';
import { bytesValue } from './verdicts';

const style = styleOf({ color: false, ascii: false, width: 80 });

function compare(expected: unknown, actual: unknown, room = 40) {
  const { rows, difference } = comparisonOf({ name: 'a', status: 'failed', expected, actual }, room, style)!;
  return { values: rows.map(({ size, value }) => [size, value].filter((part) => part !== '').join(' ')), difference };
}

describe('two values and the place where they differ', () => {
  test.each([
    ['bytes that end too early', bytesValue('abcd'), bytesValue('ab'), ['4 bytes "abcd"', '2 bytes "ab"'], { column: 3, words: '2 bytes are missing' }],
    ['one byte short', bytesValue('ab'), bytesValue('a'), ['2 bytes "ab"', '1 byte "a"'], { column: 2, words: '1 byte is missing' }],
    ['bytes that go on', bytesValue('ab'), bytesValue('abc'), ['2 bytes "ab"', '3 bytes "abc"'], { column: 3, words: '1 byte too many' }],
    ['nothing at all', bytesValue('ab'), bytesValue(''), ['2 bytes "ab"', '0 bytes ""'], { column: 1, words: '2 bytes are missing' }],
    ['a wrong byte behind an escape', bytesValue('\r\nA'), bytesValue('\r\nB'), ['3 bytes "\\r\\nA"', '3 bytes "\\r\\nB"'], { column: 5, words: 'the first difference, at offset 2' }],
    ['bytes behind a letter of two bytes', bytesValue('éa'), bytesValue('éb'), ['3 bytes "éa"', '3 bytes "éb"'], { column: 2, words: 'the first difference, at offset 2' }],
    ['bytes that are no text', bytesValue(Buffer.from([0xff, 1])), bytesValue(Buffer.from([0xff, 2])), ['2 bytes "\\xff\\x01"', '2 bytes "\\xff\\x02"'], { column: 5, words: 'the first difference, at offset 1' }],
    ['a letter two columns wide', bytesValue('漢a'), bytesValue('漢b'), ['4 bytes "漢a"', '4 bytes "漢b"'], { column: 3, words: 'the first difference, at offset 3' }],
    ['texts', 'GET', 'PUT', ['3 characters "GET"', '3 characters "PUT"'], { column: 1, words: 'the first difference, at offset 0' }],
    ['numbers', 80, 8080, ['80', '8080'], undefined],
    ['a number and its text', 80, '80', ['80', '2 characters "80"'], undefined],
    ['what was thrown', { throws: 'a RangeError' }, { throws: 'TypeError' }, ['throws a RangeError', 'throws TypeError'], { column: 7, words: 'the first difference' }],
    ['objects', { port: 80, range: 'system' }, { port: 80, range: 'user' }, ['{ port: 80, range: "system" }', '{ port: 80, range: "user" }'], { column: 20, words: 'range differs' }],
    ['a value, where any error was wanted', { is: 'an error' }, { port: 80 }, ['an error', '{ port: 80 }'], undefined],
    ['lists of bytes', [bytesValue('a')], [], ['[<1 byte "a">]', '[]'], { column: 1, words: 'the first difference' }],
    ['a map', { Map: [['host', ['a']]] }, { Map: [] }, ['Map {"host" => ["a"]}', 'Map {}'], { column: 5, words: 'the first difference' }],
    ['a set', { Set: [1, 2] }, { Set: [1] }, ['Set {1, 2}', 'Set {1}'], undefined],
    ['what cannot travel', { is: 'net.Socket', destroyed: true }, null, ['net.Socket, destroyed: true', 'null'], { column: 1, words: 'the first difference' }],
  ])('%s', (_, expected, actual, values, difference) => {
    expect(compare(expected, actual)).toEqual({ values, ...(difference ? { difference } : { difference: undefined }) });
  });
});

test('a value that the judge has cut keeps its size and its offset', () => {
  const cut = (text: string) => ({ bytes: Buffer.from(text).toString('base64'), text: `${text} … 5000 bytes in all, these are 2001 to 2004` });
  expect(compare(cut('abcd'), cut('abXd'))).toEqual({ values: ['5000 bytes …abcd…', '5000 bytes …abXd…'], difference: { column: 3, words: 'the first difference, at offset 2002' } });
});

test('of two values that are cut at different places, both are shown from the later one', () => {
  const cut = { bytes: Buffer.from('cdef').toString('base64'), text: 'cdef … 5000 bytes in all, these are 3 to 6' };
  expect(compare(cut, bytesValue('abcd'))).toEqual({ values: ['5000 bytes …cdef…', '4 bytes …cd"'], difference: { column: 3, words: '4996 bytes are missing' } });
});

test('a long text that the judge has cut keeps its length', () => {
  const cut = `${'x'.repeat(1024)} … 4000 characters in all`;
  expect(compare(cut, 'y', 12).values).toEqual(['4000 characters "xxxxxxxxxx…', '1 character "y"']);
});

test('both windows begin at the same byte, and the difference is in them', () => {
  const before = '0123456789'.repeat(10);
  const { values, difference } = compare(bytesValue(`${before}A${before}`), bytesValue(`${before}B`), 30);
  expect(values).toEqual(['201 bytes …234567890123456789A012345678…', '101 bytes …234567890123456789B"']);
  expect(difference).toEqual({ column: 19, words: 'the first difference, at offset 100' });
});

test('a check that compares nothing has no comparison', () => {
  expect(comparisonOf({ name: 'a', status: 'failed', message: 'no' }, 40, style)).toBeUndefined();
});

test('a check that only knows what it expected shows that', () => {
  expect(comparisonOf({ name: 'a', status: 'failed', expected: 80 }, 40, style)).toEqual({ rows: [{ label: 'expected', size: '', value: '80' }] });
});
