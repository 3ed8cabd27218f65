const LF = 0x0a;
const CR = 0x0d;

export class Lines {
  #rest: Buffer = Buffer.alloc(0);

  push(bytes: Buffer): string[] {
    const lines: string[] = [];
    let unread = Buffer.concat([this.#rest, bytes]);
    for (let lf = unread.indexOf(LF); lf !== -1; lf = unread.indexOf(LF)) {
      const end = unread[lf - 1] === CR ? lf - 1 : lf;
      lines.push(unread.toString('utf8', 0, end));
      unread = unread.subarray(lf + 1);
    }
    this.#rest = unread;
    return lines;
  }

  end(): string | null {
    const rest = this.#rest.toString('utf8');
    this.#rest = Buffer.alloc(0);
    return rest === '' ? null : rest;
  }
}
