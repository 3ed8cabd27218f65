import * as net from 'node:net';
import { once } from 'node:events';

export class Reader {
  constructor(private s: net.Socket) {}

  private async next(): Promise<Buffer> {
    const [chunk] = await Promise.race([once(this.s, 'data'), once(this.s, 'end').then(() => { throw new Error('ended'); })]);
    return chunk;
  }

  async until(delim: Buffer, max: number): Promise<Buffer> {
    let held = await this.next();
    while (!held.includes(delim)) held = Buffer.concat([held, await this.next()]);
    return held.subarray(0, held.indexOf(delim));
  }

  async exactly(n: number): Promise<Buffer> {
    let held = n === 0 ? Buffer.alloc(0) : await this.next();
    while (held.length < n) held = Buffer.concat([held, await this.next()]);
    return held.subarray(0, n);
  }

  async rest(): Promise<Buffer> {
    const all: Buffer[] = [];
    this.s.on('data', (chunk) => all.push(chunk));
    if (!this.s.readableEnded) await once(this.s, 'end');
    return Buffer.concat(all);
  }
}
