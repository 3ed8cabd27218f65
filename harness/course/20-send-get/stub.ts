// 20 send-get: make a connection, request, retrieve, close
//
// This is the whole life of a simple web request: call the server, send the text of the
// last exercise, take everything it sends back, and put the phone down.
//
// The answer begins with some lines of text, like the request, and an empty line. Then
// comes the page itself, which can be a picture as well as text. Here nothing of it is
// taken apart yet: what came over the wire is the result.
//
// How do you know that all of it has come? In later exercises the answer says so. Here
// it does not: everything up to the end of the stream belongs to it. But a server of
// today keeps the line open for your next request, unless yours says that there will be
// none. Section 9.6 below names the field that says so.
//
// Your task: send a GET request for a URL, and give back the whole answer.
//
//   in:  a URL, for example "http://127.0.0.1:8080/news?page=2"
//   out: a promise for one Buffer: every byte of the answer, first line to last byte
//   an answer that says "404 Not Found" is an answer like any other
//   a call that fails (nobody answers, or the line breaks) rejects the promise
//
// You may import what you have written: './03-url-parts', './19-write-get'. The work is
// done on a socket, by hand: without http, https and fetch.
//
// Read: RFC 9112 section 9.6 (the end of a connection)
//       https://nodejs.org/api/net.html#netcreateconnection
//       https://nodejs.org/api/url.html#the-whatwg-url-api

import * as net from 'node:net';

export function fetchRaw(url: string): Promise<Buffer> {
  throw new Error('TODO: ask for the page and give back the answer');
}
