import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

async function ask(host: string, port: number, message: Buffer): Promise<Buffer> {
  const socket = connect({ host, port, allowHalfOpen: true });
  const [answer] = await Promise.all([buffer(socket), pipeline(Readable.from([message]), socket, { end: true })]);
  return answer;
}

export { ask };
