import * as dgram from 'node:dgram';

export function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.port !== port) return;
      socket.close();
      resolve(bytes);
    });
    socket.send(msg, port, host);
  });
}
