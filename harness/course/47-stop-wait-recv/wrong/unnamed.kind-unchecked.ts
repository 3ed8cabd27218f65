import type { Link } from './types';

const DATA = 0x44;
const ACK = 0x41;
const headBytes = 5;

export function receiveReliably(link: Link, onBytes: (bytes: Buffer) => void): void {
  let expected = 0;
  link.onMessage((message) => {
    if (!isData(message)) return;
    const number = message[1];
    if (number === expected) {
      onBytes(message.subarray(headBytes));
      expected = (expected + 1) % 256;
    }
    link.send(ackMessage(number));
  });
}

function isData(message: Buffer): boolean {
  return message.length >= headBytes && message.readUInt16BE(3) === checksum(message, 3);
}

function ackMessage(number: number): Buffer {
  const message = Buffer.from([ACK, number, 0, 0]);
  message.writeUInt16BE(checksum(message, 2), 2);
  return message;
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
