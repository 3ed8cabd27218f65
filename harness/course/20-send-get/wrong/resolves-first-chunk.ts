import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

export function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(to.port), to.hostname, () => socket.write(requestFor(to)));
    socket.once('data', (chunk) => {
      resolve(chunk);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}
