// 29 keep-alive: many questions on one line
//
// To call, to be answered and to hang up takes time. HTTP/1.1 keeps the line open: when one
// answer is complete, the next question can go out on the same line. This works only for a
// reader who knows to the byte where each answer ends.
//
// Your task: ask for several paths on one connection, and hang up at the end.
//
//   in:  host and port, and paths, for example ["/a", "/b?c"]
//   out: a promise for the bodies, as bytes, in the order of the paths
//
//   the body of an answer ends as in exercises 25 and 26: after so many bytes, after its
//   last chunk and the trailers, at once with status 204, or when the server hangs up
//   a head with status 103 may come before an answer; it is not one
//   otherwise the status does not matter: the page that comes with 404 is a body too
//
// The server may end the conversation: with "Connection: close" in an answer, or with
// version HTTP/1.0 and no "Connection: keep-alive", in capital or small letters, alone or in
// a list with commas. That answer is its last one on this line; ask for the rest on a new
// one. Make a new line only when you need it. It may also hang up without a word between two
// answers. When a line ends or breaks before any byte of an answer has come, ask once more on
// a new line; when that fails too, give up.
//
// The promise rejects when the call fails, when one repeated question fails too, when the
// line ends or breaks inside an answer, and when what comes is no answer of HTTP. Asking
// for all paths at once is allowed (pipelining), and not needed.
//
// Read: RFC 9112 section 9.3 (persistence), 9.6 (the end of a connection)
//       https://nodejs.org/api/net.html#class-netsocket

export function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  throw new Error('TODO: ask again on the same line');
}
