import { EventEmitter, once } from 'node:events';
import type { Clock, Link } from './types';

// A listener for each try, on an emitter of its own; waits a little longer each time (RFC 6298, 5.5).
export async function sendReliably(link: Link, data: Buffer, clock: Clock, o: { ms: number; maxTries: number }): Promise<{ sent: number }> {
  const acks = new EventEmitter();
  link.onMessage((message) => {
    if (message.length === 4 && message.readUInt8(0) === 0x41 && message.readUInt16BE(2) === checksum(message, 2)) acks.emit('ack');
  });
  const count = Math.ceil(data.length / 512) || 1;
  const message = Buffer.alloc(517);
  let sent = 0;
  blocks: for (let i = 0; i < count; i++) {
    // The same memory for every message.
    const length = data.copy(message, 5, i * 512, (i + 1) * 512);
    const whole = message.subarray(0, 5 + length);
    whole[0] = 0x44;
    whole[1] = i % 256;
    whole[2] = i === count - 1 ? 1 : 0;
    whole.writeUInt16BE(checksum(whole, 3), 3);
    for (let tries = 0; tries < o.maxTries; tries++) {
      const patience = new AbortController();
      const cancel = clock.after(o.ms * 1.5 ** tries, () => patience.abort());
      const acked = once(acks, 'ack', { signal: patience.signal }).then(() => true, () => false);
      link.send(whole);
      sent++;
      const came = await acked;
      cancel();
      if (came) continue blocks;
    }
    throw new Error('no ACK');
  }
  return { sent };
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
