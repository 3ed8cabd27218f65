// 30 conditional: is my copy still good?
//
// A page that you have already need not come a second time. You ask for it with a condition:
// "send it only if it is no longer the one I have". The server answers 304 (keep yours, and
// no body comes), or 200 with the new page.
//
// How does the server know which one you have? With each page it may send a mark, in the
// field ETag, and the time of its last change, in Last-Modified. Send them back as they
// came. Do not look at your own clock: it may tell another time than the server's.
//
// Your task: get a page, or learn that your copy of it is still good.
//
//   in:  a URL, and the copy, if there is one
//     etag, modified: the values of ETag and Last-Modified that came with it, if they came,
//     exactly as they stood in the head, for example  "a1"  with its quotes, or  W/"a1"
//     body: its bytes
//   out: a promise for { notModified, body, etag }
//     notModified: true when the copy is still good (304)
//     body: the bytes that are good now, from the copy or from the answer
//     etag: the mark of these bytes, undefined if they have none
//
//   if the copy has an etag, the condition must name it; modified may come along
//   if it has neither, or there is no copy, ask without a condition
//   an answer with any other status rejects the promise, as every failure does; so does a
//   304 when there is no copy
//
// Bodies end as in exercise 25, and a 304 has none, whatever its Content-Length says. The
// request is the one of exercise 19 with a line more. By hand, without http, https, fetch.
//
// Read: RFC 9110 section 8.8.3 (ETag), 13.1.2, 13.1.3 (conditions), 15.4.5 (304)
//       https://nodejs.org/api/net.html#class-netsocket

export type Copy = { etag?: string; modified?: string; body: Buffer };

export function refresh(url: string, copy?: Copy): Promise<{ notModified: boolean; body: Buffer; etag?: string }> {
  throw new Error('TODO: ask with a condition');
}
