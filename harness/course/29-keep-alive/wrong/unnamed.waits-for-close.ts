import * as net from 'node:net';

export async function getMany(host: string, port: number, paths: string[]): Promise<Buffer[]> {
  const socket = net.connect(port, host);
  const bodies: Buffer[] = [];
  for (const path of paths) {
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
    const pieces: Buffer[] = [];
    for await (const piece of socket) pieces.push(piece);
    const all = Buffer.concat(pieces);
    bodies.push(all.subarray(all.indexOf('\r\n\r\n') + 4));
  }
  return bodies;
}
