export class Lines {
  private rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): string[] {
    this.rest = Buffer.concat([this.rest, bytes]);
    const lines: string[] = [];
    for (let at = this.lineEnd(); at !== -1; at = this.lineEnd()) {
      const line = this.rest.subarray(0, at);
      lines.push(line.subarray(0, line.at(-1) === 0x0d ? -1 : undefined).toString());
      this.rest = this.rest.subarray(at + 1);
    }
    return lines;
  }

  end(): string | null {
    return this.rest.length > 0 ? this.rest.toString() : null;
  }

  private lineEnd(): number {
    return this.rest.toString('ascii').indexOf('\n');
  }
}
