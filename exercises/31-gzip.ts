// 31 gzip: smaller on the way
//
// Text can be packed. A server may send a page as gzip when the question says that the
// reader can open it: "Accept-Encoding: gzip". The field Content-Encoding of the answer says
// whether the server has done so. It need not.
//
// This packing belongs to the page, like the paper around a present. It is another thing
// than the chunks of exercise 26, which are the box for the journey. A page can have both.
//
// Your task: ask for a page, say that gzip is welcome, and give back the page itself.
//
//   in:  a URL
//   out: a promise for the bytes of the page, unpacked if they came packed
//
//   the body ends as in exercises 25 and 26: after so many bytes, after the last chunk, or
//   when the server hangs up
//   Content-Length counts the bytes on the wire
//   the name of a coding has no case: GZIP is gzip
//   the status does not matter: the page that says 404 is a page too
//
// The promise rejects when the call fails, when the body is cut short or damaged, packed or
// not, and when it comes in a coding that you do not know.
//
// To unpack is the work of node:zlib; the rest is done by hand, without http, https, fetch.
// The request is the one of exercise 19 with a line more.
//
// Read: RFC 9110 section 8.4 (Content-Encoding), 12.5.3 (Accept-Encoding)
//       https://nodejs.org/api/zlib.html#convenience-methods

export function getDecoded(url: string): Promise<Buffer> {
  throw new Error('TODO: ask for the page and unpack it');
}
