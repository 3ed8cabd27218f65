import net from 'node:net';
import { splitHead } from './23-split-head';
import { parseHeaders } from './22-headers';

class Refreshed {
  constructor(readonly notModified: boolean, readonly body: Uint8Array, readonly etag?: string) {}
}

const refresh = async (url: string, { etag, modified, body: kept }: { etag?: string; modified?: string; body?: Buffer } = {}) => {
  const at = new URL(url);
  const socket = net.connect({ host: at.hostname, port: parseInt(at.port) || 80 });
  socket.write(
    [
      `GET ${at.pathname}${at.search} HTTP/1.0`,
      `Host: ${at.host}`,
      ...(etag ? ['If-None-Match: ' + etag] : modified ? ['If-Modified-Since: ' + modified] : []),
      '\r\n',
    ].join('\r\n'),
  );
  let got = Buffer.alloc(0);
  let length = 0;
  let result: Refreshed | undefined;
  for await (const piece of socket) {
    got = Buffer.concat([got, piece]);
    const answer = splitHead(got);
    if (!answer) continue;
    const [first = '', ...lines] = answer.head.split('\r\n');
    const headers = parseHeaders(lines.join('\r\n'));
    const tag = headers.get('etag')?.[0];
    if (/^\S+ 304/.test(first) && kept) return new Refreshed(true, new Uint8Array(kept), tag ?? etag);
    if (!/^\S+ 200/.test(first)) throw new Error(first);
    length = Number(headers.get('content-length')?.[0]);
    result = new Refreshed(false, answer.rest, tag);
    if (answer.rest.length >= length) return new Refreshed(false, answer.rest.subarray(0, length), tag);
  }
  if (result && Number.isNaN(length)) return result;
  throw new Error('The answer was cut short');
};

export { refresh };
