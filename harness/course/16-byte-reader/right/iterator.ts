import type { Socket } from 'node:net';

export class Reader {
  private held = Buffer.alloc(0);
  private failure: Error | undefined;
  private pieces: AsyncIterator<Buffer>;

  constructor(socket: Socket) {
    socket.on('error', (error) => (this.failure = error));
    this.pieces = socket[Symbol.asyncIterator]();
  }

  private async more() {
    if (this.failure) throw this.failure;
    const { value, done } = await this.pieces.next();
    if (!done) this.held = Buffer.concat([this.held, value]);
    return !done;
  }

  private cut(n: number, skip = 0) {
    const result = this.held.subarray(0, n);
    this.held = this.held.subarray(n + skip);
    return result;
  }

  async until(delim: Buffer, max: number) {
    while (true) {
      const at = this.held.indexOf(delim);
      if (at > max || (at < 0 && this.held.length >= max + delim.length)) throw new Error('line too long');
      if (at >= 0) return this.cut(at, delim.length);
      if (!(await this.more())) throw new Error('unexpected end');
    }
  }

  async exactly(n: number) {
    while (this.held.length < n) if (!(await this.more())) throw new Error('unexpected end');
    return this.cut(n);
  }

  async rest() {
    while (await this.more()) continue;
    return this.cut(this.held.length);
  }
}
