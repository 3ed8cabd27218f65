// 26 chunked: a body that says its length piece by piece
//
// A server that makes a page while it sends it does not know the length beforehand. So it
// sends the body in pieces, each with its own length in front. HTTP calls them chunks. They
// are not the deliveries of the network: those can be cut anywhere, also inside a chunk.
//
// Your task: read one such body from a Reader (yours, from exercise 16).
//
//   in:  a Reader that stands at the first byte of the body
//   out: a promise for { body, trailers }: the data of all chunks, and the fields at the end
//
//   5\r\n            the size, in hexadecimal digits; "a", "A" and "0A" are ten
//   Hello\r\n        so many bytes of data, then a line end that is not data
//   7;note=x\r\n     behind a semicolon there may be notes; pass over them
//   , world\r\n
//   0\r\n            a size of zero, also written "000": the last chunk, without data
//   Expires: 0\r\n   header fields (exercise 22), or none: the trailers
//   \r\n             an empty line: the body ends here
//
// The line stays open behind the body, and the bytes of the next answer may already be
// there. Leave them in the Reader.
//
// The promise rejects when a size is not hexadecimal, when a chunk is longer or shorter than
// its size, and when the stream ends or breaks before the last chunk.
//
// Read: RFC 9112 section 7.1 (chunked) and section 8 (a body that was cut)
//       https://nodejs.org/api/buffer.html#static-method-bufferconcatlist-totallength

import type { Reader } from './16-byte-reader';
import type { HeaderMap } from './types';

export function readChunked(reader: Reader): Promise<{ body: Buffer; trailers: HeaderMap }> {
  throw new Error('TODO: read chunk after chunk');
}
