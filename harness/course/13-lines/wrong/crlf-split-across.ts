// Looks for the line end only inside the new delivery, so a CR at its end is taken for text.
export class Lines {
  private rest = Buffer.alloc(0);
  push(bytes: Buffer): string[] {
    const lines: string[] = [];
    let at = bytes.indexOf('\n');
    while (at >= 0) {
      const end = bytes[at - 1] === 13 ? at - 1 : at;
      lines.push(Buffer.concat([this.rest, bytes.subarray(0, end)]).toString());
      this.rest = Buffer.alloc(0);
      bytes = bytes.subarray(at + 1);
      at = bytes.indexOf('\n');
    }
    this.rest = Buffer.concat([this.rest, bytes]);
    return lines;
  }
  end(): string | null {
    const rest = this.rest.toString();
    this.rest = Buffer.alloc(0);
    return rest || null;
  }
}
