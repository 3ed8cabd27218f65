import { isBare, renderOptions, styleOf } from '../../report/style';

const terminal = { isTTY: true, columns: 100 };
const utf8 = { LANG: 'en_US.UTF-8' };

test.each([
  ['a terminal', terminal, utf8, {}, { color: true, ascii: false, width: 100 }],
  ['NO_COLOR', terminal, { ...utf8, NO_COLOR: '1' }, {}, { color: false, ascii: false, width: 100 }],
  ['an empty NO_COLOR, which means nothing', terminal, { ...utf8, NO_COLOR: '' }, {}, { color: true, ascii: false, width: 100 }],
  ['--no-color', terminal, utf8, { noColor: true }, { color: false, ascii: false, width: 100 }],
  ['--plain', terminal, utf8, { plain: true }, { color: false, ascii: false, width: 100 }],
  ['TERM=dumb', terminal, { ...utf8, TERM: 'dumb' }, {}, { color: false, ascii: false, width: 100 }],
  ['CI', terminal, { ...utf8, CI: 'true' }, {}, { color: false, ascii: false, width: 100 }],
  ['a pipe', {}, utf8, {}, { color: false, ascii: false, width: 80 }],
  ['--ascii', terminal, utf8, { ascii: true }, { color: true, ascii: true, width: 100 }],
  ['a locale of ASCII only', terminal, { LANG: 'C' }, {}, { color: true, ascii: true, width: 100 }],
  ['LC_ALL, which goes before LANG', terminal, { ...utf8, LC_ALL: 'POSIX' }, {}, { color: true, ascii: true, width: 100 }],
  ['a locale written in another way', terminal, { LANG: 'de_DE.utf8' }, {}, { color: true, ascii: false, width: 100 }],
  ['no locale', terminal, {}, {}, { color: true, ascii: false, width: 100 }],
  ['no locale on the bare console', terminal, { TERM: 'linux' }, {}, { color: true, ascii: true, width: 100 }],
  ['a window of no width', { isTTY: true, columns: 3 }, utf8, {}, { color: true, ascii: false, width: 20 }],
])('%s', (_, stream, env, flags, options) => {
  expect(renderOptions(stream, env, flags)).toEqual(options);
});

test.each([
  [terminal, {}, false],
  [terminal, { CI: 'false' }, false],
  [terminal, { CI: 'true' }, true],
  [terminal, { TERM: 'dumb' }, true],
  [{}, {}, true],
])('a screen is out of place without a terminal, with TERM=dumb and in CI (%#)', (stream, env, bare) => {
  expect(isBare(stream, env)).toBe(bare);
});

test.each([
  [false, 'a\x1b[2Jb\u202e\u0085', 'a\\x1b[2Jb\\u{202e}\\x85'],
  [false, 'one\n\ttwo\rthree', 'one\n    two\\x0dthree'],
  [false, 'naïve … 漢', 'naïve … 漢'],
  [true, 'naïve … RFC 9293 §3.6', 'na\\u{ef}ve ... RFC 9293 section 3.6'],
])('text of others cannot steer the terminal (%#)', (ascii, raw, shown) => {
  expect(styleOf({ color: false, ascii, width: 80 }).text(raw)).toBe(shown);
});
