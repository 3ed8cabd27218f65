import * as net from 'node:net';
import { Reader } from './16-byte-reader';
import { parseStatus } from './21-status-line';
import { parseHeaders } from './22-headers';
import { bodyKind } from './24-body-rule';
import { readChunked } from './26-chunked';
import type { Endpoint, ResponseHead } from './types';

const border = Buffer.from('\r\n\r\n');
const longestHead = 65536;

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const client = new Client({ host, port });
  try {
    const bodies: Buffer[] = [];
    for (const path of paths) bodies.push(await client.get(path));
    return bodies;
  } finally {
    client.hangUp();
  }
}

/** The line ended before any byte of an answer had come. */
class NoAnswer extends Error {}

class Client {
  readonly #server: Endpoint;
  #line: Line | undefined;

  constructor(server: Endpoint) {
    this.#server = server;
  }

  async get(path: string): Promise<Buffer> {
    try {
      return await this.#ask(path);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.hangUp();
      return this.#ask(path);
    }
  }

  hangUp(): void {
    this.#line?.close();
    this.#line = undefined;
  }

  async #ask(path: string): Promise<Buffer> {
    this.#line ??= new Line(this.#server);
    const { body, isLast } = await this.#line.ask(path);
    if (isLast) this.hangUp();
    return body;
  }
}

class Line {
  readonly #host: string;
  readonly #socket: net.Socket;
  readonly #reader: Reader;

  constructor({ host, port }: Endpoint) {
    const name = net.isIPv6(host) ? `[${host}]` : host;
    this.#host = port === 80 ? name : `${name}:${port}`;
    this.#socket = net.connect(port, host);
    this.#reader = new Reader(this.#socket);
  }

  async ask(path: string): Promise<{ body: Buffer; isLast: boolean }> {
    const before = this.#socket.bytesRead;
    try {
      this.#socket.write(`GET ${path} HTTP/1.1\r\nHost: ${this.#host}\r\n\r\n`);
      const head = await this.#readHead();
      const { kind, n = 0 } = bodyKind('GET', head);
      return { body: await this.#readBody(kind, n), isLast: kind === 'close' || saysClose(head) };
    } catch (error) {
      throw this.#socket.bytesRead === before ? new NoAnswer('No answer came', { cause: error }) : error;
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  async #readHead(): Promise<ResponseHead> {
    const [first = '', ...fields] = (await this.#reader.until(border, longestHead)).toString('latin1').split('\r\n');
    const head = { ...parseStatus(first), headers: parseHeaders(fields.join('\r\n')) };
    return head.status < 200 ? this.#readHead() : head;
  }

  async #readBody(kind: string, n: number): Promise<Buffer> {
    if (kind === 'none') return Buffer.alloc(0);
    if (kind === 'length') return this.#reader.exactly(n);
    if (kind === 'chunked') return (await readChunked(this.#reader)).body;
    if (kind === 'close') return this.#untilItEnds();
    throw new Error('Expected one length of the body, got two');
  }

  async #untilItEnds(): Promise<Buffer> {
    const got: Buffer[] = [];
    try {
      for (;;) got.push(await this.#reader.exactly(1));
    } catch {
      return Buffer.concat(got);
    }
  }
}

function saysClose({ version, headers }: ResponseHead): boolean {
  const options = (headers.get('connection') ?? []).flatMap((list) => list.toLowerCase().split(',')).map((option) => option.trim());
  return options.includes('close') || (version === 'HTTP/1.0' && !options.includes('keep-alive'));
}
