export class Lines {
  private text = '';
  push(bytes: Buffer): string[] {
    this.text += bytes.toString();
    const [line, rest] = this.text.split(/\r?\n/);
    if (rest === undefined) return [];
    this.text = rest;
    return [line!];
  }
  end(): string | null {
    return this.text || null;
  }
}
