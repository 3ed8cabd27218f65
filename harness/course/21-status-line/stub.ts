// 21 status-line: how did it go?
//
// The answer of a web server begins with one line: the version it speaks, a number that
// says how it went, and a few words for people, called the reason.
//
//   HTTP/1.1 200 OK
//   HTTP/1.1 404 Not Found
//
// Programs act on the number alone. The reason may say anything, and a server may leave
// it empty; the space before it is still there then:
//
//   "HTTP/1.1 200 "
//
// Your task: take such a line apart.
//
//   in:  the line, without its line end
//   out: version, for example "HTTP/1.1"
//        status, a number
//        reason, the words as they came, or "" when there are none
//   a line that is no status line throws an Error: the version is the word HTTP in
//   capitals, "/", a digit, ".", a digit; the status is exactly three digits
//
// Read: RFC 9112 section 4 (the line) and section 2.3 (the version)
//       https://developer.mozilla.org/docs/Web/JavaScript/Guide/Regular_expressions

export function parseStatus(line: string): { version: string; status: number; reason: string } {
  throw new Error('TODO: take the line apart');
}
