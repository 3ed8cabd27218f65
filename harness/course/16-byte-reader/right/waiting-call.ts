import * as net from 'node:net';

type Call = { look: () => Buffer | undefined; resolve: (bytes: Buffer) => void; reject: (error: Error) => void };

class SocketReader {
  private store = Buffer.alloc(0);
  private ended = false;
  private broken: Error | null = null;
  private call: Call | null = null;

  constructor(s: net.Socket) {
    s.on('data', (chunk) => {
      this.store = Buffer.concat([this.store, chunk]);
      this.serve();
    });
    s.on('end', () => {
      this.ended = true;
      this.serve();
    });
    s.on('error', (error) => {
      this.broken = error;
      this.serve();
    });
  }

  until(delim: Buffer, max: number): Promise<Buffer> {
    return this.wait(() => {
      const at = this.store.subarray(0, max + delim.length).indexOf(delim);
      if (at >= 0) {
        const line = this.take(at);
        this.take(delim.length);
        return line;
      }
      if (this.store.length >= max + delim.length) throw new RangeError(`more than ${max} bytes`);
      return undefined;
    });
  }

  exactly(n: number): Promise<Buffer> {
    return this.wait(() => (this.store.length >= n ? this.take(n) : undefined));
  }

  rest(): Promise<Buffer> {
    return this.wait(() => (this.ended ? this.take(this.store.length) : undefined));
  }

  private wait(look: Call['look']): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      this.call = { look, resolve, reject };
      this.serve();
    });
  }

  private serve(): void {
    const { call } = this;
    if (!call) return;
    try {
      const found = call.look();
      if (found) this.settle(() => call.resolve(found));
      else if (this.broken) throw this.broken;
      else if (this.ended) throw new Error('the other side hung up');
    } catch (error) {
      this.settle(() => call.reject(error as Error));
    }
  }

  private settle(how: () => void): void {
    this.call = null;
    how();
  }

  private take(n: number): Buffer {
    const taken = Buffer.from(this.store.subarray(0, n));
    this.store = this.store.subarray(n);
    return taken;
  }
}

export { SocketReader as Reader };
