export class Lines {
  private rest = Buffer.alloc(0);
  push(bytes: Buffer): string[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const at = this.rest.indexOf('\n');
    if (at === -1) return [];
    const line = this.rest.subarray(0, this.rest[at - 1] === 13 ? at - 1 : at).toString();
    this.rest = this.rest.subarray(at + 1);
    return [line];
  }
  end(): string | null {
    const rest = this.rest.toString();
    this.rest = Buffer.alloc(0);
    return rest || null;
  }
}
