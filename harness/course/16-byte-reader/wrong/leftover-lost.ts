import * as net from 'node:net';

export class Reader {
  constructor(private s: net.Socket) {
    s.on('error', () => {});
  }

  private collect(enough: (held: Buffer) => Buffer | undefined, max = Infinity): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      let held = Buffer.alloc(0);
      const done = () => {
        this.s.off('data', onData);
        this.s.off('end', onEnd);
        this.s.off('error', reject);
      };
      const onData = (chunk: Buffer) => {
        held = Buffer.concat([held, chunk]);
        const result = enough(held);
        if (result) {
          done();
          resolve(result);
        } else if (held.length > max) {
          done();
          reject(new Error('too long'));
        }
      };
      const onEnd = () => reject(new Error('ended'));
      this.s.on('data', onData);
      this.s.on('end', onEnd);
      this.s.on('error', reject);
    });
  }

  until(delim: Buffer, max: number): Promise<Buffer> {
    return this.collect((held) => {
      const at = held.indexOf(delim);
      return at >= 0 ? held.subarray(0, at) : undefined;
    }, max + delim.length);
  }

  exactly(n: number): Promise<Buffer> {
    return this.collect((held) => (held.length >= n ? held.subarray(0, n) : undefined));
  }

  rest(): Promise<Buffer> {
    const all: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.s.on('data', (chunk) => all.push(chunk));
      this.s.on('end', () => resolve(Buffer.concat(all)));
      this.s.on('error', reject);
    });
  }
}
