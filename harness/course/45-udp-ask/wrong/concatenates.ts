import * as dgram from 'node:dgram';

// Takes what comes for a stream: collects until nothing comes any more.
export function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = dgram.createSocket('udp4');
    const pieces: Buffer[] = [];
    let sent = 0;
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.port === port) pieces.push(bytes);
    });
    const tick = () => {
      if (pieces.length === 0 && sent++ < o.tries) return socket.send(msg, port, host);
      clearInterval(timer);
      socket.close();
      if (pieces.length > 0) resolve(Buffer.concat(pieces));
      else reject(new Error('no answer'));
    };
    const timer = setInterval(tick, o.ms);
    tick();
  });
}
