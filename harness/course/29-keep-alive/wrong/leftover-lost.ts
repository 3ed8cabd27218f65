// Looks for a head in what came since the last one, and forgets what stood behind it.
import * as net from 'node:net';
import { once } from 'node:events';

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const socket = net.connect(port, host);
  let held = Buffer.alloc(0);
  const until = async (complete: () => boolean) => {
    while (!complete()) held = Buffer.concat([held, (await once(socket, 'data'))[0] as Buffer]);
  };
  const headOf = () => held.toString('latin1', 0, held.indexOf('\r\n\r\n'));
  const bodies: Buffer[] = [];
  for (const path of paths) {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
    held = Buffer.alloc(0);
    await until(() => held.includes('\r\n\r\n'));
    while (headOf().startsWith('HTTP/1.1 103')) {
      held = Buffer.alloc(0);
      await until(() => held.includes('\r\n\r\n'));
    }
    const head = headOf();
    held = held.subarray(held.indexOf('\r\n\r\n') + 4);
    if (/chunked/i.test(head)) {
      await until(() => /(^|\r\n)0+\r\n([^\r\n]+\r\n)*\r\n$/.test(held.toString('latin1')));
      bodies.push(joined(held));
    } else {
      const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
      await until(() => held.length >= length);
      bodies.push(held.subarray(0, length));
    }
  }
  socket.destroy();
  return bodies;
}

function joined(chunks: Buffer): Buffer {
  const data: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = chunks.indexOf('\r\n', at);
    const size = parseInt(chunks.toString('latin1', at, lineEnd), 16);
    if (size === 0) return Buffer.concat(data);
    data.push(chunks.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + size + 4;
  }
}
