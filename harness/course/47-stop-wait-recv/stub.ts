// 47 stop-wait-recv: the other side of a link that cannot be trusted
//
// In exercise 46 you sent blocks over a link that may lose, repeat, delay or damage them.
// Here you sit at the other end. The sender waits after each block until it gets your
// acknowledgement (ACK). When none comes it sends the same block again, also when only your
// ACK was lost.
//
// Your task: receive the blocks, each once and in order, and acknowledge them.
//
//   in:  link:    send(message) hands one message over; onMessage(listener) adds a listener
//                 that gets each message that arrives
//        onBytes: hand each new block to it, as soon as it has come
//   out: nothing. The function returns at once; the listener does the work, for as long as
//        messages come, for the last ACK may be lost too
//
//   DATA: byte 0x44, number (1 byte), 1 for the last block else 0 (1 byte), checksum
//         (2 bytes, high byte first), then the block, 0 to 512 bytes
//   ACK:  byte 0x41, number of the block (1 byte), checksum (2 bytes, high byte first)
//   Numbers start at 0; 255 is followed by 0. A block that is sent again keeps its number.
//   Short blocks may come at any time; only the mark says which one is the last.
//
// Answer each block that comes whole with one ACK. A message whose checksum is wrong counts
// as lost: you cannot believe a single byte of it, and its number is one of them. So does
// one whose first byte is another than that of DATA.
//
// Read: RFC 1350 section 2 (the same idea, in TFTP)
//       RFC 1123 section 4.2.3.1, RFC 1071 section 1 (the checksum)

import type { Link } from './types';

export function receiveReliably(link: Link, onBytes: (bytes: Buffer) => void): void {
  throw new Error('TODO: take each block once, and acknowledge it');
}

/** The Internet checksum (RFC 1071) of a message, taking the two bytes at `field`, its own place, for zero. */
export function checksum(message: Buffer, field: number): number {
  const copy = Buffer.concat([message, Buffer.alloc(1)]);
  copy.writeUInt16BE(0, field);
  let sum = 0;
  for (let i = 0; i < message.length; i += 2) sum += copy.readUInt16BE(i);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return 0xffff - sum;
}
