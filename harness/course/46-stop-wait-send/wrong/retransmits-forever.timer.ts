import type { Clock, Link } from './types';

// One listener on the link for each block.
export function sendReliably(link: Link, data: Buffer, clock: Clock, o: { ms: number; maxTries: number }): Promise<{ sent: number }> {
  let sent = 0;
  return next(0);

  async function next(offset: number): Promise<{ sent: number }> {
    const end = Math.min(offset + 512, data.length);
    sent += await block((offset / 512) % 256, data.slice(offset, end), end === data.length);
    return end === data.length ? { sent } : next(end);
  }

  function block(number: number, bytes: Buffer, last: boolean): Promise<number> {
    const message = Buffer.concat([Buffer.from([0x44, number, last ? 1 : 0, 0, 0]), bytes]);
    message.writeUInt16BE(checksum(message, 3), 3);
    return new Promise((resolve) => {
      let tries = 0;
      let timer = () => {};
      link.onMessage((ack) => {
        if (ack[0] === 0x41 && ack[1] === number && checksum(ack, 2) === ack.readUInt16BE(2)) {
          timer();
          resolve(tries);
        }
      });
      const attempt = () => {
        tries += 1;
        link.send(message);
        timer = clock.after(o.ms, attempt);
      };
      attempt();
    });
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
