// One letter for each byte, so that counting letters is counting bytes; says FIN right after the request.
import { connect, type Socket } from 'net';
import { URL } from 'url';

async function get(url: string) {
  const to = new URL(url);
  const socket = connect({ host: to.hostname.replace(/^\[|\]$/g, ''), port: +to.port || 80 });
  socket.setEncoding('latin1');
  socket.end(`GET ${to.pathname}${to.search} HTTP/1.1\r\nhost: ${to.host}\r\n\r\n`);
  return new Answer(await textOf(socket));
}

class Answer {
  version: string;
  status: number;
  reason: string;
  headers = new Map<string, string[]>();
  body: Buffer;

  constructor({ head, body }: { head: string; body: string }) {
    const [, version, status, reason] = /^(\S+) (\d+) ?(.*)/.exec(head)!;
    [this.version, this.status, this.reason] = [version!, Number(status), reason!];
    for (const [, name, value] of head.matchAll(/^([^:\s]+):(.*)$/gm)) this.headers.set(name!.toLowerCase(), [value!.trim()]);
    this.body = Buffer.from(body, 'latin1');
  }
}

async function textOf(socket: Socket) {
  let text = '';
  for await (const piece of socket) {
    text += piece;
    const [head, body] = split(text);
    const length = lengthIn(head);
    if (body.length >= length) return { head, body: body.slice(0, length) };
  }
  const [head, body] = split(text);
  if (head === '' || lengthIn(head) !== Infinity) throw new Error('The answer is not complete');
  return { head, body };
}

function split(text: string): [head: string, body: string] {
  const rest = text.replace(/^(HTTP\/1.1 1\d\d[^]*?\r\n\r\n)+/, '');
  const at = rest.indexOf('\r\n\r\n');
  return at < 0 ? ['', ''] : [rest.slice(0, at), rest.slice(at + 4)];
}

function lengthIn(head: string): number {
  if (head === '') return Infinity;
  if (/^\S+ (204|304)/.test(head)) return 0;
  return Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? Infinity);
}

export { get };
