// 24 body-rule: where does this body end?
//
// A connection can stay open behind an answer, so its end is often not the end of the body.
// The head says which rule holds. It is a table, and its order matters: the first line that
// fits decides.
//
// Your task: say which rule holds for the body of one answer.
//
//   in:  the method that was asked with ("GET"), and the head of the answer
//   out: { kind }, and with 'length' also n
//
//   1. the answer has no body, whatever its fields say               'none'
//        to HEAD; to CONNECT when the status is 2xx; status 1xx, 204 and 304
//   2. Transfer-Encoding is there
//        its last coding is chunked                                  'chunked'
//        it is another one                                           'close'
//        Content-Length is there as well: a sign of an attack, so
//        'invalid' is as good as either of these
//   3. Content-Length is there
//        a number in plain digits                                    'length', n: that number
//        the same number twice, in two fields or as "5, 5"           'length' or 'invalid'
//        anything else: "+5", "5x", "-1", "", or two numbers         'invalid'
//   4. neither is there                                              'close'
//
// 'close' means: until the other side hangs up. The name of a coding has no case. Names in
// the map are lower-cased. Several fields of one name count as one list, joined by commas.
//
// Read: RFC 9112 section 6.3 (the table), RFC 9110 section 15.2 (1xx)
//       https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Transfer-Encoding

import type { ResponseHead } from './types';

export type BodyKind = { kind: 'none' | 'length' | 'chunked' | 'close' | 'invalid'; n?: number };

export function bodyKind(method: string, head: ResponseHead): BodyKind {
  throw new Error('TODO: choose the rule');
}
