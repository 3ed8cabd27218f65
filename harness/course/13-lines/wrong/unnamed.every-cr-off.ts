export class Lines {
  private rest = Buffer.alloc(0);
  push(bytes: Buffer): string[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const lines: string[] = [];
    for (let at = this.rest.indexOf('\n'); at >= 0; at = this.rest.indexOf('\n')) {
      lines.push(this.rest.subarray(0, at).toString().replace(/\r+$/, ''));
      this.rest = this.rest.subarray(at + 1);
    }
    return lines;
  }
  end(): string | null {
    const rest = this.rest.toString();
    this.rest = Buffer.alloc(0);
    return rest || null;
  }
}
