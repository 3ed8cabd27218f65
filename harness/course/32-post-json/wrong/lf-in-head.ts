import net from 'node:net';

export const postJson = (url: string, value: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const to = new URL(url);
    const json = JSON.stringify(value);
    let received = Buffer.alloc(0);
    const socket = net.createConnection({ host: to.hostname, port: Number(to.port) || 80 }, () => {
      socket.write(`POST ${to.pathname}${to.search} HTTP/1.1\nhost: ${to.host}\ncontent-type: application/json; charset=utf-8\ncontent-length: ${Buffer.byteLength(json)}\n\n`);
      socket.write(json);
    });
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes]);
      for (let end; (end = received.indexOf('\r\n\r\n')) !== -1; received = received.subarray(end + 4)) {
        const head = received.toString('latin1', 0, end);
        if (/^HTTP\/1.1 1/.test(head)) continue;
        const length = Number(/content-length: *(\d+)/i.exec(head)?.[1]);
        if (received.length < end + 4 + length) return;
        socket.end();
        try {
          resolve(JSON.parse(received.toString('utf8', end + 4, end + 4 + length)));
        } catch (error) {
          reject(error);
        }
        return;
      }
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the line was closed too early')));
  });
