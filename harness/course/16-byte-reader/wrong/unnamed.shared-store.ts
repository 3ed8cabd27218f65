import * as net from 'node:net';

let held = Buffer.alloc(0);

export class Reader {
  private ended = false;
  private failed?: Error;
  private wake = () => {};

  constructor(s: net.Socket) {
    s.on('data', (chunk) => {
      held = Buffer.concat([held, chunk]);
      this.wake();
    });
    s.on('end', () => {
      this.ended = true;
      this.wake();
    });
    s.on('error', (error) => {
      this.failed = error;
      this.wake();
    });
  }

  private async more() {
    if (this.failed) throw this.failed;
    if (this.ended) throw new Error('ended');
    await new Promise<void>((resolve) => (this.wake = resolve));
  }

  private take(n: number): Buffer {
    const bytes = held.subarray(0, n);
    held = held.subarray(n);
    return bytes;
  }

  async until(delim: Buffer, max: number): Promise<Buffer> {
    while (!held.includes(delim)) {
      if (held.length > max + 1) throw new Error('too long');
      await this.more();
    }
    const at = held.indexOf(delim);
    if (at > max) throw new Error('too long');
    const line = this.take(at);
    this.take(delim.length);
    return line;
  }

  async exactly(n: number): Promise<Buffer> {
    while (held.length < n) await this.more();
    return this.take(n);
  }

  async rest(): Promise<Buffer> {
    while (!this.ended) await this.more();
    return this.take(held.length);
  }
}
