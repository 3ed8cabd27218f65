export class Lines {
  private last: string | null = null;
  push(bytes: Buffer): string[] {
    const parts = bytes.toString().split(/\r?\n/);
    this.last = parts.pop() || null;
    return parts;
  }
  end(): string | null {
    const rest = this.last;
    this.last = null;
    return rest;
  }
}
