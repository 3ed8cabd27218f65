export class Lines {
  push(bytes: Buffer): string[] {
    const lines = bytes.toString().split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  }
  end(): string | null {
    return null;
  }
}
