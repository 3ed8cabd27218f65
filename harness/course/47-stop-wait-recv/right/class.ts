import type { Link } from './types';

class Receiver {
  #count = 0;

  constructor(readonly link: Link, readonly onBytes: (bytes: Buffer) => void) {}

  take(message: Buffer) {
    const sum = message.readUInt16BE(3);
    if (message[0] !== 0x44 || sum !== checksum(message, 3)) return;
    const age = (message[1] - (this.#count % 256) + 256) % 256;
    if (age === 0) {
      this.#count++;
      if (message.length > 5) this.onBytes(Buffer.from(message.subarray(5)));
    } else if (age !== 255) {
      return;
    }
    const ack = Buffer.alloc(4);
    ack.writeUInt8(0x41, 0);
    ack.writeUInt8(message[1], 1);
    ack.writeUInt16BE(checksum(ack, 2), 2);
    this.link.send(ack);
  }
}

const receiveReliably = (link: Link, onBytes: (bytes: Buffer) => void): void => {
  const receiver = new Receiver(link, onBytes);
  link.onMessage((message) => receiver.take(message));
};

export { receiveReliably };

/** The Internet checksum (RFC 1071) of a message, taking the two bytes at `field`, its own place, for zero. */
function checksum(message: Buffer, field: number): number {
  const copy = Buffer.concat([message, Buffer.alloc(1)]);
  copy.writeUInt16BE(0, field);
  let sum = 0;
  for (let i = 0; i < message.length; i += 2) sum += copy.readUInt16BE(i);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return 0xffff - sum;
}
