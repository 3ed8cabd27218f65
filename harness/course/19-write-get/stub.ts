// 19 write-get: the text that asks for a page
//
// A browser asks a web server for a page with a few lines of text, called a request:
//
//   the first line   what to do, with which page, in which version of HTTP
//   more lines       each a name, a colon and a value, called fields
//   an empty line    the request is over
//
// Each line, the empty one too, ends with the two bytes CR LF ("\r\n"). One space stands
// between the parts of the first line, and none at its end.
//
// One field is required: Host. Many sites can live at one address, so it says which one
// is meant, with its port. Only port 80 may be left out, because web servers usually
// answer there. An IPv6 address stands in brackets here, so that its colons and the one
// before the port cannot be mixed up.
//
// Your task: write the request that asks a web server for a page. The method is GET, the
// version is HTTP/1.1. Nothing follows the empty line. You may add more fields.
//
//   in:  host, a name or an address, for example "example.org" or "::1" (no brackets)
//        port, for example 8080
//        path, with its query if it has one, for example "/news?page=2"
//   out: the whole request as one text
//
// Read: RFC 9112 section 3 (the first line) and 3.2.1 (asking the server itself)
//       RFC 9110 section 7.2 (Host)
//       https://nodejs.org/api/net.html#netisipv6input

export function getText(t: { host: string; port: number; path: string }): string {
  throw new Error('TODO: write the request');
}
