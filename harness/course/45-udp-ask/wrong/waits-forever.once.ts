import * as dgram from 'node:dgram';
import { once } from 'node:events';

export async function udpAsk(host: string, port: number, msg: Buffer, o: { tries: number; ms: number }): Promise<Buffer> {
  const socket = dgram.createSocket('udp4');
  socket.send(msg, port, host);
  const [bytes] = await once(socket, 'message');
  socket.close();
  return bytes;
}
