// Evidence on lines where the other side speaks HTTP.
import type { Evidence } from './misconception';

/** One answer as it came from the other side, perhaps not yet all of it. */
export interface PeerAnswer {
  version: string;
  status: number;
  /** The lines of its head, with the first one. */
  head: string;
  /** Whether heads with a status 1xx came before it. */
  interim: boolean;
  /** What ends its body. */
  framing: 'none' | 'length' | 'chunked' | 'close';
  /** The part of the body that has come; of a chunked one, with its sizes. */
  body: Buffer;
  /** Whether the body is all there; one without framing never is. */
  isComplete: boolean;
}

/** What the other side has said on one connection. */
export interface PeerLine {
  answers: PeerAnswer[];
  /** Whether the other side has said FIN, or broken the line. */
  hasEnded: boolean;
}

/** What the other side has said in this check, connection by connection. */
export function linesOf({ wire }: Evidence): PeerLine[] {
  const numbers = [...new Set(wire.map(({ connection }) => connection))];
  return numbers.map((number) => {
    const said = wire.filter(({ connection, from }) => connection === number && from === 'peer');
    const bytes = Buffer.concat(said.map(({ bytes = '' }) => Buffer.from(bytes, 'base64')));
    return { answers: readAnswers(bytes), hasEnded: said.some(({ event }) => event === 'fin' || event === 'reset') };
  });
}

/** Whether the answer is, by its head, the last one on its line. */
export function isLastOnLine({ version, head }: PeerAnswer): boolean {
  const lists = [...head.matchAll(/^connection:(.*)$/gim)].map(([, list = '']) => list.toLowerCase());
  const options = lists.join(',').split(',').map((option) => option.trim());
  return options.includes('close') || (version === 'HTTP/1.0' && !options.includes('keep-alive'));
}

function readAnswers(bytes: Buffer, interim = false): PeerAnswer[] {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return [];
  const head = bytes.toString('latin1', 0, end);
  const [version = '', code] = head.split(' ');
  const status = Number(code);
  const rest = bytes.subarray(end + 4);
  if (status < 200) return readAnswers(rest, true);
  const framing = framingOf(status, head);
  const length = bodyLength(framing, head, rest);
  const answer = { version, status, head, interim, framing, body: rest.subarray(0, length), isComplete: rest.length >= length };
  return [answer, ...(answer.isComplete ? readAnswers(rest.subarray(length)) : [])];
}

function framingOf(status: number, head: string): PeerAnswer['framing'] {
  if (status === 204 || status === 304) return 'none';
  if (/^transfer-encoding: *chunked/im.test(head)) return 'chunked';
  return /^content-length:/im.test(head) ? 'length' : 'close';
}

function bodyLength(framing: PeerAnswer['framing'], head: string, rest: Buffer): number {
  if (framing === 'none') return 0;
  if (framing === 'length') return Number(/^content-length: *(\d+)$/im.exec(head)?.[1] ?? Infinity);
  return framing === 'chunked' ? chunkedLength(rest.toString('latin1')) : Infinity;
}

function chunkedLength(text: string): number {
  for (let at = 0; ; ) {
    const size = /^([0-9a-f]+)[^\n]*\n/i.exec(text.slice(at));
    if (!size) return Infinity;
    if (Number.parseInt(size[1]!, 16) > 0) {
      at += size[0].length + Number.parseInt(size[1]!, 16) + 2;
      continue;
    }
    const end = text.indexOf('\r\n\r\n', at);
    return end === -1 ? Infinity : end + 4;
  }
}
