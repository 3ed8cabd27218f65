// 25 content-length: stop in time
//
// A server often leaves the line open behind its answer, for the next question. So the end
// of the stream cannot be the end of the body. Content-Length says how many bytes to count.
//
// Your task: ask for a URL, read one answer, and hang up yourself.
//
//   in:  a URL, for example "http://127.0.0.1:8080/a?b"
//   out: a promise for the head (as ResponseHead in types.ts has it) and its body, as bytes
//
//   the body ends
//     behind the head, with status 204 and 304, whatever the length says
//     after Content-Length bytes; what may follow them is not part of it
//     when the server hangs up, if there is no Content-Length
//   there are no chunked bodies yet (exercise 26 has them)
//
// A head with status 100 or 103 only says "go on": it has no body, and the answer comes
// behind it. Pass over such heads, however many come.
//
// The promise rejects when the call fails, when the line breaks, and when the stream ends
// before the head or the Content-Length bytes are complete.
//
// What you made before can do most of this:  import { Reader } from './16-byte-reader';
// and so on with 03 (the URL), 19 (the request), 21, 22 (the head) and 24 (the rule).
//
// Read: RFC 9112 section 6.2 (Content-Length), 8 (a body that was cut)
//       RFC 9110 section 15.2 (status 1xx)
//       https://nodejs.org/api/buffer.html#bufsubarraystart-end

import type { HttpResponse } from './types';

export function get(url: string): Promise<HttpResponse> {
  throw new Error('TODO: read one answer, and no more');
}
