export class Frames {
  private rest = Buffer.alloc(0);

  push(bytes: Buffer): Buffer[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const frames: Buffer[] = [];
    while (this.rest.length >= 2) {
      const length = this.rest.readUInt16BE(0);
      if (this.rest.length < 2 + length) break;
      frames.push(this.rest.subarray(2, 2 + length));
      this.rest = this.rest.subarray(2 + length);
    }
    return frames;
  }
}

export function decodeRecord(bytes: Buffer): { op: 'I' | 'Q'; a: number; b: number } {
  const op = bytes.toString('latin1', 0, 1);
  if (op !== 'I' && op !== 'Q') throw new Error('unknown operation');
  return { op, a: new DataView(bytes.buffer).getInt32(1), b: new DataView(bytes.buffer).getInt32(5) };
}
