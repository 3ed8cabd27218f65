class ByteLines {
  private line: number[] = [];

  push(bytes: Buffer): string[] {
    const complete: string[] = [];
    for (const byte of bytes) {
      if (byte !== 10) {
        this.line.push(byte);
        continue;
      }
      if (this.line.at(-1) === 13) this.line.pop();
      complete.push(Buffer.from(this.line).toString());
      this.line = [];
    }
    return complete;
  }

  end(): string | null {
    const rest = this.line.length ? Buffer.from(this.line).toString() : null;
    this.line = [];
    return rest;
  }
}

export { ByteLines as Lines };
