import { createConnection } from 'net';
import { gunzip } from 'zlib';

const getDecoded = (url: string) =>
  new Promise<Buffer>((resolve, reject) => {
    const { hostname, port, host, pathname, search } = new URL(url);
    const socket = createConnection({ host: hostname, port: +port || 80 });
    let all = Buffer.alloc(0);
    const look = (ended: boolean) => {
      const answer = take(all, ended);
      if (!answer) return ended && reject(new Error('cut short'));
      socket.destroy();
      if (answer.coding === 'gzip') gunzip(answer.body, (error, page) => (error ? reject(error) : resolve(page)));
      else if (answer.coding) reject(new Error(`unknown: ${answer.coding}`));
      else resolve(answer.body);
    };
    socket.on('connect', () => socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\naccept-encoding: gzip, deflate\r\nConnection: close\r\n\r\n`));
    socket.on('data', (more) => look(!(all = Buffer.concat([all, more]))));
    socket.on('end', () => look(true));
    socket.on('error', reject);
  });

function take(all: Buffer, ended: boolean): { body: Buffer; coding: string | undefined } | undefined {
  const end = all.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = all.toString('latin1', 0, end);
  const rest = all.subarray(end + 4);
  const coding = /^content-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  const length = /^content-length:\s*(\d+)/im.exec(head)?.[1];
  const body = /^transfer-encoding:/im.test(head) ? unchunk(rest) : length === undefined ? (ended ? rest : undefined) : rest.length >= +length ? rest : undefined;
  return body && { body, coding };
}

function unchunk(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = parseInt(bytes.toString('latin1', at, lineEnd), 16);
    if (lineEnd < 0 || bytes.length < lineEnd + size + 4) return undefined;
    if (size === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + size + 4;
  }
  return undefined;
}

export { getDecoded };
