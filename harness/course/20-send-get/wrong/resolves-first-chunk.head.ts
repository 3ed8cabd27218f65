import * as net from 'node:net';

const requestFor = ({ pathname, search, host }: URL) => `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

export async function fetchRaw(url: string): Promise<Buffer> {
  const to = new URL(url);
  const socket = net.connect(Number(to.port), to.hostname);
  socket.write(requestFor(to));
  let answer = Buffer.alloc(0);
  for await (const chunk of socket) {
    answer = Buffer.concat([answer, chunk]);
    if (answer.includes('\r\n\r\n')) break;
  }
  return answer;
}
