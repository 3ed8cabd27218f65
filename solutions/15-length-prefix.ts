const prefixLength = 2;

export type DataRecord = { op: 'I' | 'Q'; a: number; b: number };

export class Frames {
  #rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): Buffer[] {
    const frames: Buffer[] = [];
    let unread = Buffer.concat([this.#rest, bytes]);
    while (unread.length >= prefixLength) {
      const end = prefixLength + unread.readUInt16BE(0);
      if (unread.length < end) break;
      frames.push(unread.subarray(prefixLength, end));
      unread = unread.subarray(end);
    }
    this.#rest = unread;
    return frames;
  }
}

export function decodeRecord(bytes: Buffer): DataRecord {
  const op = bytes.toString('latin1', 0, 1);
  if (op !== 'I' && op !== 'Q') throw new Error(`Expected the operation I or Q, got ${JSON.stringify(op)}`);
  return { op, a: bytes.readInt32BE(1), b: bytes.readInt32BE(5) };
}
