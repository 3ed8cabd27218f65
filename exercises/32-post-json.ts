// 32 post-json: talk to a service
//
// Programs use the web too. They do not ask for pages: they send data with POST, and data
// come back, both written as JSON. A body makes a request longer than its head, so now it is
// you who has to say where it ends.
//
// Your task: post a value, and give back the value that the service answers.
//
//   in:  a URL, and any value that JSON can hold: an object, a list, a text, null
//   out: a promise for the value in the answer
//
//   the request has  Content-Type: application/json
//               and  Content-Length: the number of bytes in its body
//                    (a chunked request body is allowed too)
//   the answer has a Content-Length; the line may stay open behind it, so hang up yourself
//   a head with status 100 may come first; the answer stands behind it
//
// A service says what went wrong in JSON as well, with status 400 to 499: that is an answer
// like any other, so give it back. The promise rejects when the body of an answer is not
// JSON, when it comes incomplete, and when the call fails or the line breaks.
//
// Read: RFC 9110 section 8.6 (Content-Length), 9.3.3 (POST), RFC 8259 (JSON)
//       https://nodejs.org/api/buffer.html#static-method-bufferbytelengthstring-encoding

export function postJson(url: string, value: unknown): Promise<unknown> {
  throw new Error('TODO: post the value');
}
