// RFC 9112 allows a reader to take any white space for the border.
export class StatusLine {
  readonly version: string;
  readonly status: number;
  readonly reason: string;

  constructor(line: string) {
    const parts = /^\s*(?<version>HTTP\/\d\.\d)\s+(?<status>\d\d\d)(?:\s+(?<reason>.*?))?\s*$/s.exec(line)?.groups;
    if (!parts) throw new SyntaxError('This is not how an answer begins.');
    this.version = parts.version!;
    this.status = +parts.status!;
    this.reason = parts.reason ?? '';
  }
}

export const parseStatus = (line: string) => new StatusLine(line);
