import type * as net from 'node:net';

const plenty = 1024 * 1024;

export class Reader {
  readonly #socket: net.Socket;
  #pieces: Buffer[] = [];
  #length = 0;
  #wake: () => void = () => {};

  constructor(socket: net.Socket) {
    this.#socket = socket;
    socket.on('data', (piece: Buffer) => this.#keep(piece));
    for (const event of ['end', 'error', 'close']) socket.on(event, () => this.#wake());
  }

  async until(delimiter: Buffer, max: number): Promise<Buffer> {
    for (let from = 0; ; ) {
      const held = this.#held();
      const at = held.indexOf(delimiter, from);
      const earliest = at === -1 ? held.length - delimiter.length + 1 : at;
      if (earliest > max) throw new RangeError(`Expected the delimiter after at most ${max} bytes`);
      if (at !== -1) return this.#take(at + delimiter.length).subarray(0, at);
      from = Math.max(0, earliest);
      if (!(await this.#more())) throw new Error('The stream ended before the delimiter');
    }
  }

  async exactly(n: number): Promise<Buffer> {
    while (this.#length < n) {
      if (!(await this.#more())) throw new Error(`The stream ended after ${this.#length} of ${n} bytes`);
    }
    return this.#take(n);
  }

  async rest(): Promise<Buffer> {
    while (await this.#more());
    return this.#take(this.#length);
  }

  // Who asks for little must not be sent much: a full Reader makes the other side wait.
  #keep(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
    if (this.#length > plenty) this.#socket.pause();
    this.#wake();
  }

  /** True once more bytes have come, false when none will; throws when the line is broken. */
  async #more(): Promise<boolean> {
    const before = this.#length;
    this.#socket.resume();
    for (;;) {
      if (this.#length > before) return true;
      if (this.#socket.errored) throw this.#socket.errored;
      if (this.#socket.readableEnded) return false;
      if (this.#socket.destroyed) throw new Error('The socket is closed');
      await new Promise<void>((wake) => (this.#wake = wake));
    }
  }

  #held(): Buffer {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0]!;
  }

  #take(length: number): Buffer {
    const held = this.#held();
    this.#pieces = [held.subarray(length)];
    this.#length -= length;
    return held.subarray(0, length);
  }
}
