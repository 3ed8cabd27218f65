export type DataRecord = { op: 'I' | 'Q'; a: number; b: number };

export class Frames {
  private held: number[] = [];

  push(bytes: Buffer): Buffer[] {
    const complete: Buffer[] = [];
    for (const byte of bytes) {
      this.held.push(byte);
      this.flush(complete);
    }
    return complete;
  }

  private flush(complete: Buffer[]) {
    if (this.held.length < 2) return;
    const [high, low] = this.held;
    if (this.held.length === 2 + high! * 256 + low!) {
      complete.push(Buffer.from(this.held.slice(2)));
      this.held = [];
    }
  }
}

export function decodeRecord(bytes: Buffer): DataRecord {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const op = String.fromCharCode(view.getUint8(0));
  switch (op) {
    case 'I':
    case 'Q':
      return { op, a: view.getInt32(1), b: view.getInt32(5) };
    default:
      throw new TypeError('unknown operation');
  }
}
