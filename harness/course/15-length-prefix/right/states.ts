type Waiting = { for: 'length' | 'message'; bytes: number };

class Frames {
  private pieces: Buffer[] = [];
  private have = 0;
  private waiting: Waiting = { for: 'length', bytes: 2 };

  push(bytes: Buffer): Buffer[] {
    this.pieces.push(bytes);
    this.have += bytes.length;
    const out: Buffer[] = [];
    while (this.have >= this.waiting.bytes) {
      const all = Buffer.concat(this.pieces);
      const taken = all.subarray(0, this.waiting.bytes);
      this.pieces = [all.subarray(taken.length)];
      this.have -= taken.length;
      if (this.waiting.for === 'message') {
        out.push(taken);
        this.waiting = { for: 'length', bytes: 2 };
      } else {
        this.waiting = { for: 'message', bytes: (taken[0]! << 8) | taken[1]! };
      }
    }
    return out;
  }
}

const decodeRecord = (bytes: Buffer) => {
  const op = bytes.toString('ascii', 0, 1) as 'I' | 'Q';
  if (bytes[0] !== 0x49 && bytes[0] !== 0x51) throw new RangeError(`no operation ${op}`);
  const number = (at: number) => (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  return { op, a: number(1), b: number(5) };
};

export { Frames, decodeRecord };
