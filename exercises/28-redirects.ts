// 28 redirects: the page has moved
//
// A shop that moves leaves a sign on its old door. A web server does the same: the answer
// has a status such as 301, and its field Location says where to ask instead. That can be
// a whole URL. It can also be directions for someone who stands at this very door, such as
// "/new", "next", "../up" or "?page=2".
//
// Your task: ask for a URL, follow the signs, and give back the answer at the end.
//
//   in:  a URL, and max: how many redirects may be followed
//   out: a promise for that answer (as in exercise 25), and with it
//     url:  the URL that brought this answer
//     hops: how many redirects were followed, 0 if there was none
//
//   301, 302, 303, 307 and 308 with a Location are redirects; the new place is asked for
//   with GET, and it may be on another server
//   every other status ends the way: 304 and 404 are answers
//   a redirect without a Location leads nowhere: give it back, or reject
//   when a redirect comes after max of them have been followed, the promise rejects
//   signs can point in circles; max ends that too (you may notice it earlier and reject)
//
// The promise also rejects when one of the calls fails, or its answer is cut short.
//
// What you made before can do most of this:  import { get } from './25-content-length';
// The work is done on sockets, by hand: without http, https and fetch.
//
// Read: RFC 9110 section 10.2.2 (Location), 15.4 (status 3xx)
//       RFC 3986 section 5.2 (from a relative reference to a URL)
//       https://nodejs.org/api/url.html#the-whatwg-url-api

import type { HttpResponse } from './types';

export function follow(url: string, max: number): Promise<HttpResponse & { url: string; hops: number }> {
  throw new Error('TODO: follow the signs to the page');
}
