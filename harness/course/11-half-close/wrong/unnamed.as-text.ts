import * as net from 'node:net';

export async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  const socket = net.connect(port, host);
  socket.end(message.toString());
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return Buffer.from(answer);
}
