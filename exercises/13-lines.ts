// 13 lines: cut a stream into lines
//
// TCP delivers bytes in order, but it does not keep your messages apart. One delivery can
// hold half a line, or three lines and a half. Many protocols (mail, HTTP, chat) end each
// line with a mark, so that the reader can find the borders again. This is called framing.
//
// Your task: a class that is fed whatever arrived and gives back the lines that are complete.
//
//   push(bytes): the lines that are complete now, without their line ends
//   end():       the rest, when the stream ends in the middle of a line; null if nothing is left
//
// A line ends with CR LF ("\r\n") or with LF ("\n") alone. Both are accepted here, which is
// more than the mail standard allows. A CR without a LF behind it stays part of the line.
// The text is UTF-8. A character can be cut in two by a delivery, like everything else.
//
//   push("ab\r\ncd")  gives ["ab"]
//   push("ef\n\n")    gives ["cdef", ""]
//   end()             gives null
//
// Read: RFC 5321 section 2.3.8 (lines)
//       https://nodejs.org/api/buffer.html#bufindexofvalue-byteoffset-encoding

export class Lines {
  push(bytes: Buffer): string[] {
    throw new Error('TODO: give back the complete lines');
  }

  end(): string | null {
    throw new Error('TODO: give back what is left');
  }
}
