// 46 stop-wait-send: make sure that it arrives
//
// The network below you may lose data, repeat it, delay it or damage it. TCP hides all this,
// and here you do so yourself, in the oldest way: send one block, stop, wait until the other
// side says that it has it (an acknowledgement, ACK), and only then send the next.
//
// Your task: send data over a link that cannot be trusted.
//
//   in:  link:  send(message) hands one message over; onMessage(listener) adds a listener
//               that gets each message that arrives
//        data:  the bytes to send, in blocks of 512; the last one is shorter or full, and
//               empty data is one empty block
//        clock: after(ms, action) runs the action later and returns its cancel. Use no timer
//               of Node's: in this exercise time is made by hand
//        ms, maxTries: how long to wait for an ACK after each send, and how often to send
//               one block at most
//   out: a promise for { sent }, the number of DATA messages sent, repeats too, fulfilled
//        when the last block has been acknowledged; from then on send nothing more
//   A block that has been sent maxTries times, each time followed by ms without its ACK:
//        reject.
//
//   DATA: byte 0x44, number (1 byte), 1 for the last block else 0 (1 byte), checksum
//         (2 bytes, high byte first), then the block
//   ACK:  byte 0x41, number of the block (1 byte), checksum (2 bytes, high byte first)
//   Numbers start at 0; 255 is followed by 0. A block that is sent again keeps its number.
//
// A message that is no ACK, or whose checksum is wrong, counts as lost. An old ACK, one more
// of the same, or one that names another block is no reason to send anything: only time is.
//
// Read: RFC 1350 section 2 (the same idea, in TFTP), RFC 1123 section 4.2.3.1
//       RFC 9293 section 3.8.1 (what TCP does)

import type { Clock, Link } from './types';

export function sendReliably(link: Link, data: Buffer, clock: Clock, o: { ms: number; maxTries: number }): Promise<{ sent: number }> {
  throw new Error('TODO: send each block until it is acknowledged');
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
