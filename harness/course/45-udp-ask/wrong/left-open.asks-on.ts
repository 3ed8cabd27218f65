import * as dgram from 'node:dgram';

// Sends all its questions whatever comes, and closes the socket only behind the last.
export function udpAsk(host: string, port: number, msg: Buffer, { tries, ms }: { tries: number; ms: number }): Promise<Buffer> {
  const socket = dgram.createSocket('udp4');
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (bytes, from) => {
      if (from.address === host && from.port === port) resolve(bytes);
    });
    attempt(1);

    function attempt(number: number): void {
      if (number > tries) {
        socket.close();
        return reject(new Error(`No answer from ${host}:${port} after ${tries} tries`));
      }
      socket.send(msg, port, host);
      setTimeout(attempt, ms, number + 1);
    }
  });
}
