let rest = Buffer.alloc(0);

export class Frames {
  push(bytes: Buffer): Buffer[] {
    rest = Buffer.concat([rest, bytes]);
    const frames: Buffer[] = [];
    while (rest.length >= 2) {
      const length = rest.readUInt16BE(0);
      if (rest.length < 2 + length) break;
      frames.push(rest.subarray(2, 2 + length));
      rest = rest.subarray(2 + length);
    }
    return frames;
  }
}

export function decodeRecord(bytes: Buffer): { op: 'I' | 'Q'; a: number; b: number } {
  const op = bytes.toString('latin1', 0, 1);
  if (op !== 'I' && op !== 'Q') throw new Error('unknown operation');
  return { op, a: bytes.readInt32BE(1), b: bytes.readInt32BE(5) };
}
