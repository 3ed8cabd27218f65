// 27 documents: a page, a picture, a feed
//
// The web carries pages, pictures, feeds and data in the same way: a row of bytes, and a
// label that says what they are. The label is the header field Content-Type:
//
//   Content-Type: text/html; charset="iso-8859-1"
//
// First comes the type. Behind semicolons there may be parameters; charset says how letters
// were written as bytes. The name at the end of the path says nothing: /feed.html may well
// be a picture.
//
// Your task: retrieve a document, and say what it is.
//
//   in:  a URL
//   out: a promise for { type, charset, bytes, text }
//     type:    in lower case and without parameters: "text/html"
//     charset: in lower case and without quotes, or null when there is none
//     bytes:   the body as it came
//     text:    the body as text, for every type that begins with "text/", and for
//              application/json, application/rss+xml and application/atom+xml;
//              for other types (pictures, PDF) there is no text
//
// The charset here is utf-8, iso-8859-1, or missing, which means utf-8. Capital and small
// letters mean the same in types, in the names of parameters and in charsets.
// The answer has a Content-Length, and the server hangs up behind it.
// The promise rejects when the call fails, and when the line breaks.
//
// Your get from exercise 25 can do the retrieving:  import { get } from './25-content-length';
//
// Read: RFC 9110 section 8.3 (Content-Type), 5.6.6 (parameters)
//       https://nodejs.org/api/util.html#class-utiltextdecoder

export type Retrieved = { type: string; charset: string | null; bytes: Buffer; text?: string };

export function retrieve(url: string): Promise<Retrieved> {
  throw new Error('TODO: retrieve the document');
}
