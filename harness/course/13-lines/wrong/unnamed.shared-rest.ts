let rest = Buffer.alloc(0);

export class Lines {
  push(bytes: Buffer): string[] {
    rest = Buffer.concat([rest, bytes]);
    const lines: string[] = [];
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
      lines.push(rest.subarray(0, rest[at - 1] === 13 ? at - 1 : at).toString());
      rest = rest.subarray(at + 1);
    }
    return lines;
  }
  end(): string | null {
    const left = rest.toString();
    rest = Buffer.alloc(0);
    return left || null;
  }
}
