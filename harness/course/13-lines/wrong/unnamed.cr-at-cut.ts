// Takes a CR at the end of a delivery for half a line end, and never puts it back when no LF follows.
export class Lines {
  private rest = '';
  private decoder = new TextDecoder();
  push(bytes: Buffer): string[] {
    this.rest = this.rest.replace(/\r$/, '') + this.decoder.decode(bytes, { stream: true });
    const parts = this.rest.split(/\r?\n/);
    this.rest = parts.pop()!;
    return parts;
  }
  end(): string | null {
    const rest = this.rest;
    this.rest = '';
    return rest || null;
  }
}
