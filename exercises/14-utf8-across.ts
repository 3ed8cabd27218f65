// 14 utf8-across: letters that are longer than a byte
//
// The network carries bytes. Text is written in them by a rule, and today the rule is
// nearly always UTF-8: "A" takes one byte, "é" two, "€" three, "😀" four. The stream knows
// nothing of that. It can be cut anywhere, also in the middle of a letter.
//
// Your task: connect, read until the other side has finished, and give the text back.
//
//   in:  host, for example "127.0.0.1", and port
//   out: a promise for the whole text; "" when nothing was sent
//   a call that fails (nobody answers, or the line breaks) rejects the promise
//
// What the server sends is always correct UTF-8, with no mark in front of it.
//
// Read: RFC 3629 section 3 (how a letter becomes bytes)
//       https://nodejs.org/api/string_decoder.html
//       https://nodejs.org/api/stream.html#readablesetencodingencoding

import * as net from 'node:net';

export function readText(host: string, port: number): Promise<string> {
  throw new Error('TODO: read the text');
}
