// Reads with an async iterator of its own; a line that cannot be used any more is thrown away, with a word or without.
import * as net from 'net';

class Bytes {
  held = Buffer.alloc(0);
  any = false;
  private pieces: AsyncIterator<Buffer>;
  constructor(readonly socket: net.Socket) {
    this.pieces = socket[Symbol.asyncIterator]();
  }
  async more() {
    const { value, done } = await this.pieces.next();
    if (done) return false;
    this.any = true;
    this.held = Buffer.concat([this.held, value]);
    return true;
  }
  take(n: number) {
    const taken = this.held.subarray(0, n);
    this.held = this.held.subarray(n);
    return taken;
  }
  async bytes(n: number) {
    while (this.held.length < n) if (!(await this.more())) throw new Error('ended');
    return this.take(n);
  }
  async line() {
    while (!this.held.includes('\r\n')) if (!(await this.more())) throw new Error('ended');
    return this.take(this.held.indexOf('\r\n') + 2).toString('latin1').slice(0, -2);
  }
  async head() {
    const lines: string[] = [];
    for (let line = await this.line(); line !== ''; line = await this.line()) lines.push(line);
    return lines;
  }
}

export const getMany = async (host: string, port: number, paths: string[]) => {
  const results: Buffer[] = [];
  let bytes: Bytes | null = null;
  const hangUp = () => {
    bytes?.socket.destroy();
    bytes = null;
  };
  try {
    for (const path of paths) {
      for (let tries = 1; ; tries++) {
        bytes ??= new Bytes(net.connect({ host, port }));
        bytes.any = bytes.held.length > 0;
        try {
          results.push(await ask(bytes, `${host}:${port}`, path, hangUp));
          break;
        } catch (error) {
          const silent: boolean = !bytes?.any;
          hangUp();
          if (tries === 2 || !silent) throw error;
        }
      }
    }
  } finally {
    hangUp();
  }
  return results;
};

async function ask(bytes: Bytes, host: string, path: string, hangUp: () => void): Promise<Buffer> {
  bytes.socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: keep-alive\r\n\r\n`);
  let [first = '', ...fields] = await bytes.head();
  if (!first.startsWith('HTTP/')) throw new Error(`no answer: ${first}`);
  while (first.split(' ')[1]!.startsWith('1')) [first = '', ...fields] = await bytes.head();
  const field = (name: string) => fields.find((line) => line.toLowerCase().startsWith(`${name}:`))?.split(':')[1]?.trim().toLowerCase();
  const [version, status] = first.split(' ');
  const body = await bodyOf();
  const options = field('connection')?.split(/[ \t]*,[ \t]*/) ?? [];
  if (options.includes('close') || (version === 'HTTP/1.0' && !options.includes('keep-alive'))) hangUp();
  return body;

  async function bodyOf() {
    if (status === '204') return Buffer.alloc(0);
    if (field('transfer-encoding') === 'chunked') return chunked(bytes);
    if (field('content-length')) return bytes.bytes(Number(field('content-length')));
    while (await bytes.more());
    hangUp();
    return bytes.held;
  }
}

async function chunked(bytes: Bytes): Promise<Buffer> {
  const data: Buffer[] = [];
  for (let size = parseInt(await bytes.line(), 16); size > 0; size = parseInt(await bytes.line(), 16)) {
    data.push(await bytes.bytes(size));
    await bytes.line();
  }
  await bytes.head();
  return Buffer.concat(data);
}
