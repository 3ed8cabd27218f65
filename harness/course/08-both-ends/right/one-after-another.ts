import { createConnection, type Socket } from 'net';
import { finished } from 'node:stream/promises';

function dial(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket: Socket = createConnection(port, host, () => resolve(socket));
    socket.on('error', reject);
  });
}

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const open: Socket[] = [];
  try {
    for (const port of ports) open.push(await dial(host, port));
    return open.map((socket) => [[socket.localAddress, socket.localPort], [socket.remoteAddress, socket.remotePort]].map((end) => end.join(':')).join('→'));
  } finally {
    await Promise.allSettled(open.map((socket) => finished(socket.resume().end())));
  }
}
