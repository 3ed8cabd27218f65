// 03 url-parts: what a web address says to whom
//
// A URL is written for people. A program that wants to make the call needs its parts:
// whom to ring (host), which extension (port), what to ask for (path), and whether the
// line has to be private (https).
//
// Your task: take a web address apart.
//
//   in:  "http://example.test:8080/news?page=2#top"
//   out: { host: 'example.test', port: 8080, path: '/news?page=2', secure: false }
//
//   host:   a name or an address; an IPv6 address stands in brackets in a URL, "[::1]",
//           but the brackets are not part of the address: '::1'
//   port:   a number; without one in the URL it is 80 for http and 443 for https
//   path:   what the server is asked for, with the part behind "?"; it always begins with "/"
//           What stands behind "#" is for the reader's own screen, and is never sent.
//   secure: true for https
//   The scheme (http or https) may be in capitals. Capitals in the host may stay or not.
//   Another scheme, no host, or a port that is not one: throws an error.
//
// You may cut the text yourself or use what Node brings. Look closely at what you get.
//
// Read: RFC 3986 section 3 (the parts), RFC 9110 section 4.2 (http and https)
//       https://nodejs.org/api/url.html#the-whatwg-url-api

export type Target = { host: string; port: number; path: string; secure: boolean };

export function target(url: string): Target {
  throw new Error('TODO: take the URL apart');
}
