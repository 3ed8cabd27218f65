import type { Clock, Link } from './types';

const DATA = 0x44;
const ACK = 0x41;
const blockBytes = 512;

export async function sendReliably(link: Link, data: Buffer, clock: Clock, { ms, maxTries }: { ms: number; maxTries: number }): Promise<{ sent: number }> {
  const count = Math.max(1, Math.ceil(data.length / blockBytes));
  let onAck = (_number: number) => {};
  let sent = 0;
  link.onMessage((message) => {
    if (isAck(message)) onAck(message[1]);
  });
  for (let i = 0; i < count; i++) {
    const block = data.subarray(i * blockBytes, (i + 1) * blockBytes);
    await deliver(dataMessage(i % 256, i === count - 1, block), i % 256);
  }
  return { sent };

  async function deliver(message: Buffer, number: number): Promise<void> {
    for (let tries = 0; tries < maxTries; tries++) {
      const acknowledged = ackOf(number);
      link.send(message);
      sent++;
      if (await acknowledged) return;
    }
    throw new Error(`Block ${number} was sent ${maxTries} times and never acknowledged`);
  }

  function ackOf(number: number): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = clock.after(ms, () => resolve(false));
      onAck = (acknowledged) => {
        if (acknowledged !== number) return;
        cancel();
        resolve(true);
      };
    });
  }
}

function dataMessage(number: number, isLast: boolean, block: Buffer): Buffer {
  const message = Buffer.from([DATA, number, Number(isLast), 0, 0, ...block]);
  message.writeUInt16BE(checksum(message, 3), 3);
  return message;
}

function isAck(message: Buffer): boolean {
  return message.readUInt16BE(2) === checksum(message, 2);
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
