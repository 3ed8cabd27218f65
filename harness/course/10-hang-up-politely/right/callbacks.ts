import { createConnection } from 'node:net';

// Settles at its own goodbye; the other side's comes later.
export function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, host);
    socket.on('error', reject);
    socket.on('finish', resolve);
    socket.on('connect', () => {
      socket.write(data, () => socket.end());
    });
  });
}
