// 22 headers: what the server says about its answer
//
// Under its first line, an HTTP answer carries header fields, one on each line: a name, a
// colon, a value. They are the label on the parcel: what is inside, how long it is, where
// to look instead.
//
// Your task: turn the lines into a map from each name to its values.
//
//   in:  the header lines alone, each ended by CR LF ("\r\n"); the last one may lack it
//   out: a Map; the names in lower case, the values of one name in the order they came
//
//   "Host: a.test\r\nSet-Cookie: x=1\r\nset-cookie: y=2\r\n"
//   gives  'host' => ['a.test'], 'set-cookie' => ['x=1', 'y=2']
//
// A name means the same in capitals and in small letters; it may also hold digits and signs
// such as "-", "_", "." and "!". Spaces and tabs around a value do not belong to it, and
// there may be none at all; those inside it stay as they are. A value may be empty. A value
// that holds commas stays one value.
//
// Two things are forbidden now, but you will still meet them:
//   a space before the colon ("Host : a.test"): throw an Error, or drop that space
//   a line that begins with a space or a tab and continues the value of the line above:
//     throw an Error, or join the two with a space
//
// Read: RFC 9112 sections 5.1 and 5.2 (how the lines are read)
//       RFC 9110 sections 5.1 to 5.3 (names, values, a name that comes twice)
//       https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Map

import type { HeaderMap } from './types';

export function parseHeaders(block: string): HeaderMap {
  throw new Error('TODO: read the header lines');
}
