import { connect } from 'node:net';

type Page = { body: Buffer; etag?: string };
type Refreshed = Page & { notModified: boolean };

export function refresh(url: string, copy?: Page & { modified?: string }): Promise<Refreshed> {
  const { hostname, port, host, pathname, search } = new URL(url);
  let request = `GET ${pathname + search} HTTP/1.1\r\nHost: ${host}\r\n`;
  if (copy?.etag !== undefined) request += `If-None-Match: ${copy.etag}\r\n`;
  if (copy?.modified !== undefined) request += `If-Modified-Since: ${new Date(copy.modified).toUTCString()}\r\n`;
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0);
    const socket = connect(Number(port || 80), hostname, () => socket.end(`${request}\r\n`));
    const finish = (result: Refreshed) => {
      socket.destroy();
      resolve(result);
    };
    socket.on('data', (piece) => {
      held = Buffer.concat([held, piece]);
      const end = held.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = held.toString('latin1', 0, end);
      const field = (name: string) => new RegExp(`^${name}:[ \t]*(.*?)[ \t]*$`, 'im').exec(head)?.[1];
      const status = head.slice(9, 12);
      if (status === '304' && copy) return finish({ notModified: true, body: copy.body, etag: copy.etag });
      if (status !== '200') return void socket.destroy(new Error(`status ${status}`));
      const body = held.subarray(end + 4);
      const length = Number(field('content-length'));
      if (body.length >= length) finish({ notModified: false, body, etag: field('etag') });
    });
    socket.on('end', () => reject(new Error('cut short')));
    socket.on('error', reject);
  });
}
