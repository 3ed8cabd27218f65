import * as net from 'node:net';

export async function sendAll(host: string, port: number, data: Buffer): Promise<void> {
  const socket = net.connect(port, host);
  socket.on('error', () => {});
  socket.write(data);
  socket.destroy();
}
