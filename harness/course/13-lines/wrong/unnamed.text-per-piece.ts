export class Lines {
  private text = '';
  push(bytes: Buffer): string[] {
    this.text += bytes.toString();
    const parts = this.text.split(/\r?\n/);
    this.text = parts.pop()!;
    return parts;
  }
  end(): string | null {
    const rest = this.text;
    this.text = '';
    return rest || null;
  }
}
