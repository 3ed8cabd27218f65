import net from 'node:net';

// Leaves the store to the socket: reads what is there and puts back what is too much.
export class Reader {
  private error: Error | null = null;

  constructor(private s: net.Socket) {
    s.on('error', (error) => (this.error = error));
  }

  private async chunk(): Promise<Buffer | null> {
    while (true) {
      const chunk: Buffer | null = this.s.read();
      if (chunk) return chunk;
      if (this.error) throw this.error;
      if (this.s.readableEnded || this.s.destroyed) return null;
      await new Promise<void>((go) => {
        const events = ['readable', 'end', 'close'];
        const done = () => {
          events.forEach((name) => this.s.off(name, done));
          go();
        };
        events.forEach((name) => this.s.on(name, done));
      });
    }
  }

  async until(delim: Buffer, max: number): Promise<Buffer> {
    let all = Buffer.alloc(0);
    for (let chunk; (chunk = await this.chunk()); ) {
      all = Buffer.concat([all, chunk]);
      const at = all.indexOf(delim);
      if (at > max) break;
      if (at >= 0) {
        this.back(all.subarray(at + delim.length));
        return all.subarray(0, at);
      }
      if (all.length - delim.length >= max) break;
    }
    throw new Error('no delimiter');
  }

  async exactly(n: number): Promise<Buffer> {
    let all = Buffer.alloc(0);
    while (all.length < n) {
      const chunk = await this.chunk();
      if (!chunk) throw new Error('too short');
      all = Buffer.concat([all, chunk]);
    }
    this.back(all.subarray(n));
    return all.subarray(0, n);
  }

  async rest(): Promise<Buffer> {
    const all: Buffer[] = [];
    for (let chunk; (chunk = await this.chunk()); ) all.push(chunk);
    return Buffer.concat(all);
  }

  private back(bytes: Buffer) {
    if (bytes.length > 0) this.s.unshift(bytes);
  }
}
