// 23 split-head: where the letter ends and the parcel begins
//
// An HTTP message has two parts. The head is lines of text, like the address on a parcel.
// The body is whatever the head announces: a page, a picture, anything. Between them stands
// one empty line, so the border is four bytes: CR LF CR LF ("\r\n\r\n").
//
// Your task: find the border in the bytes that have come so far.
//
//   in:  a Buffer with the first bytes of a message, perhaps not yet all of them; it still
//        belongs to the caller: leave its bytes as they are
//   out: { head, rest }
//        head: the lines before the empty line, as text; the line end of the last one may
//              stay or go
//        rest: the bytes behind the border, exactly as they came; perhaps none
//   null, as long as the border has not come completely: then the caller reads on
//
//   "HTTP/1.1 200 OK\r\nServer: a\r\n\r\nHello"
//   gives head "HTTP/1.1 200 OK\r\nServer: a", and the five bytes of "Hello"
//
// The first empty line is the border. The body may hold empty lines of its own.
//
// Read: RFC 9112 section 2.1 (the format of a message)
//       https://nodejs.org/api/buffer.html#bufindexofvalue-byteoffset-encoding

export function splitHead(bytes: Buffer): { head: string; rest: Buffer } | null {
  throw new Error('TODO: find the empty line');
}
