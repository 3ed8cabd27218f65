import type { Clock, Link } from './types';

class Sender {
  private at = 0;
  private tries = 0;
  private sent = 0;
  private cancel = () => {};
  private readonly blocks: Buffer[] = [];

  constructor(private link: Link, data: Buffer, private clock: Clock, private o: { ms: number; maxTries: number }, private done: (error?: Error) => void) {
    for (let i = 0; i === 0 || i < data.length; i += 512) this.blocks.push(data.subarray(i, i + 512));
    link.onMessage((message) => this.hear(message));
  }

  get result() {
    return { sent: this.sent };
  }

  start() {
    this.attempt();
  }

  private attempt() {
    if (this.tries === this.o.maxTries) {
      this.at = this.blocks.length;
      return this.done(new Error('the link is dead'));
    }
    this.tries++;
    this.sent++;
    const block = this.blocks[this.at];
    const head = Buffer.from([0x44, this.at & 255, this.at + 1 === this.blocks.length ? 1 : 0, 0, 0]);
    const message = Buffer.concat([head, block]);
    message.writeUInt16BE(checksum(message, 3), 3);
    this.link.send(message);
    this.cancel = this.clock.after(this.o.ms, () => this.attempt());
  }

  private hear(message: Buffer) {
    if (this.at === this.blocks.length || message.length !== 4) return;
    if (message[0] !== 0x41 || message[1] !== (this.at & 255) || checksum(message, 2) !== message.readUInt16BE(2)) return;
    this.cancel();
    this.at++;
    this.tries = 0;
    if (this.at === this.blocks.length) this.done();
    else this.attempt();
  }
}

function sendReliably(link: Link, data: Buffer, clock: Clock, o: { ms: number; maxTries: number }) {
  return new Promise<{ sent: number }>((resolve, reject) => {
    const sender = new Sender(link, data, clock, o, (error) => (error ? reject(error) : resolve(sender.result)));
    sender.start();
  });
}

function checksum(message: Buffer, field: number): number {
  let sum = 0;
  for (let i = 0; i < message.length; i++) {
    if (i === field || i === field + 1) continue;
    sum += i % 2 === 0 ? message[i] << 8 : message[i];
  }
  while (sum >> 16) sum = (sum & 0xffff) + (sum >> 16);
  return ~sum & 0xffff;
}

export { sendReliably };
