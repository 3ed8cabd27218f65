import { on, EventEmitter } from 'node:events';
import type { Link } from './types';

// Reads the messages in a loop; acknowledges the last good block also when a damaged one comes.
export function receiveReliably(link: Link, onBytes: (bytes: Buffer) => void): void {
  const messages = new EventEmitter();
  link.onMessage((message) => messages.emit('message', message));
  void (async () => {
    let last: number | undefined;
    for await (const [message] of on(messages, 'message') as AsyncIterable<[Buffer]>) {
      const whole = message[0] === 0x44 && checksum(message, 3) === message.readUInt16BE(3);
      if (whole && message[1] === (last === undefined ? 0 : (last + 1) & 0xff)) {
        last = message[1];
        onBytes(message.subarray(5));
      }
      if (last !== undefined) acknowledge(last);
    }
  })();

  function acknowledge(number: number) {
    const ack = Buffer.from([0x41, number, 0, 0]);
    ack.writeUInt16BE(checksum(ack, 2), 2);
    link.send(ack);
  }
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
