// Asks for everything at once, reads answers as they come, and asks again on a new line for what is left.
import { connect } from 'node:net';

type Answer = { body: Buffer; rest: Buffer; last: boolean };

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const bodies: Buffer[] = [];
  let silent = 0;
  while (bodies.length < paths.length) {
    const { answers, anyBytes } = await conversation(host, port, paths.slice(bodies.length));
    bodies.push(...answers);
    silent = answers.length === 0 && !anyBytes ? silent + 1 : 0;
    if (silent === 2) throw new Error('nobody answers');
  }
  return bodies;
}

function conversation(host: string, port: number, paths: string[]): Promise<{ answers: Buffer[]; anyBytes: boolean }> {
  return new Promise((resolve, reject) => {
    const answers: Buffer[] = [];
    let held = Buffer.alloc(0);
    const socket = connect(port, host);
    const finish = () => {
      resolve({ answers, anyBytes: socket.bytesRead > 0 });
      socket.destroy();
    };
    for (const path of paths) socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host.includes(':') ? `[${host}]` : host}:${port}\r\n\r\n`);
    const look = (ended: boolean) => {
      for (let answer; (answer = take(held, ended)); ) {
        answers.push(answer.body);
        held = Buffer.from(answer.rest);
        if (answer.last || answers.length === paths.length) return finish();
      }
      if (held.includes('\r\n') && !held.subarray(0, 5).equals(Buffer.from('HTTP/'))) return void socket.destroy(new Error('no HTTP'));
      if (ended && held.length > 0) reject(new Error('cut short'));
      else if (ended) finish();
    };
    socket.on('data', (bytes) => {
      held = Buffer.concat([held, bytes]);
      look(false);
    });
    socket.on('end', () => look(true));
    // What matters is whether an answer had begun.
    socket.on('error', (error) => (held.length > 0 ? reject(error) : finish()));
  });
}

function take(bytes: Buffer, ended: boolean): Answer | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = bytes.toString('latin1', 0, end);
  const status = Number(head.slice(9, 12));
  const rest = bytes.subarray(end + 4);
  if (status < 200) return take(rest, ended);
  const last = /^connection:(?:.*,)?[ \t]*close[ \t]*(?:,|$)/im.test(head) || (head.startsWith('HTTP/1.0') && !/keep-alive/i.test(head));
  if (status === 204 || status === 304) return { body: Buffer.alloc(0), rest, last };
  if (/^transfer-encoding:\s*chunked/im.test(head)) return takeChunks(rest, last);
  const length = /^content-length:\s*(\d+)/im.exec(head)?.[1];
  if (length === undefined) return ended ? { body: rest, rest: Buffer.alloc(0), last: true } : null;
  if (rest.length < Number(length)) return null;
  return { body: rest.subarray(0, Number(length)), rest: rest.subarray(Number(length)), last };
}

function takeChunks(bytes: Buffer, last: boolean): Answer | null {
  const data: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd === -1) return null;
    const size = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (size === 0) {
      const end = bytes.indexOf('\r\n\r\n', lineEnd);
      return end === -1 ? null : { body: Buffer.concat(data), rest: bytes.subarray(end + 4), last };
    }
    if (bytes.length < lineEnd + size + 4) return null;
    data.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + size + 4;
  }
}
