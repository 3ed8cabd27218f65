// 17 ask-answer: a conversation on one line
//
// You ask, the other side answers, you ask again. A line is kept open for the whole
// conversation, as in a phone call: nobody hangs up after each sentence. Each question and
// each answer is one JSON text, and a LF ("\n") ends it. No JSON text on one line holds a
// LF inside, so the LF is a safe mark.
//
// Your task: connect once, put every question, and give the answers back in the same order.
//
//   in:  host, port, and asks, for example ['{"number": 7}', '{"number": 8}']
//        each is already JSON: send it as it is, with a LF behind it
//   out: a promise for the answers as they came, without their LF:
//        ['{"prime":true}', '{"prime":false}']; no questions give an empty list
//   a call that fails rejects the promise: nobody answers, the line breaks, or the other
//   side hangs up before it has answered everything
//
// The server answers in the order in which it was asked. You may send all questions at
// once, or each one after the answer to the last. Answers can come in pieces, several can
// come together, and one may take a while. The text is UTF-8.
// Your Lines (./13-lines) or your Reader (./16-byte-reader) can help.
//
// Read: RFC 8259 section 2 (a JSON text), RFC 9293 section 3.9.1
//       https://nodejs.org/api/net.html#socketwritedata-encoding-callback

import * as net from 'node:net';

export function converse(host: string, port: number, asks: string[]): Promise<string[]> {
  throw new Error('TODO: ask, and collect the answers');
}
