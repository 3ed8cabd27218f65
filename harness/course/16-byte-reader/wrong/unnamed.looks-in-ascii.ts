import * as net from 'node:net';

export class Reader {
  private held = Buffer.alloc(0);
  private ended = false;
  private failed?: Error;
  private wake = () => {};

  constructor(s: net.Socket) {
    s.on('data', (chunk) => {
      this.held = Buffer.concat([this.held, chunk]);
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

  private find(delim: Buffer): number {
    return this.held.toString('ascii').indexOf(delim.toString('ascii'));
  }

  private take(n: number): Buffer {
    const bytes = this.held.subarray(0, n);
    this.held = this.held.subarray(n);
    return bytes;
  }

  async until(delim: Buffer, max: number): Promise<Buffer> {
    while (this.find(delim) === -1) {
      if (this.held.length > max + 1) throw new Error('too long');
      await this.more();
    }
    const at = this.find(delim);
    if (at > max) throw new Error('too long');
    const line = this.take(at);
    this.take(delim.length);
    return line;
  }

  async exactly(n: number): Promise<Buffer> {
    while (this.held.length < n) await this.more();
    return this.take(n);
  }

  async rest(): Promise<Buffer> {
    while (!this.ended) await this.more();
    return this.take(this.held.length);
  }
}
