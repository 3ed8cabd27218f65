import type { Readable } from 'node:stream';

/** What a program prints, of which the head and the tail are kept and the rest is read and dropped. */
export class Output {
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #total = 0;

  constructor(private readonly kept: number, private readonly most: number, private readonly onFlood: () => void) {}

  /** Reads a stream to its end; several streams are joined in the order in which they print. */
  take(stream: Readable): void {
    stream.on('data', (bytes: Buffer) => this.#add(bytes));
    stream.on('error', () => {});
  }

  get text(): string {
    const dropped = this.#total - this.#head.length - this.#tail.length;
    const gap = dropped > 0 ? `\n… ${dropped} bytes are left out here …\n` : '';
    return this.#head.toString('utf8') + gap + this.#tail.toString('utf8');
  }

  #add(bytes: Buffer): void {
    const before = this.#total;
    this.#total += bytes.length;
    const half = this.kept / 2;
    const toHead = bytes.subarray(0, Math.max(0, half - this.#head.length));
    if (toHead.length > 0) this.#head = Buffer.concat([this.#head, toHead]);
    this.#tail = Buffer.concat([this.#tail, bytes.subarray(toHead.length)].map((part) => part.subarray(-half))).subarray(-half);
    if (before <= this.most && this.#total > this.most) this.onFlood();
  }
}
