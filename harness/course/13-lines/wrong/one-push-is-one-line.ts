export class Lines {
  push(bytes: Buffer): string[] {
    return [String(bytes).trimEnd()];
  }
  end(): string | null {
    return null;
  }
}
