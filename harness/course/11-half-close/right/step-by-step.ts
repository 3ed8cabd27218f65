import { once } from 'node:events';
import * as net from 'node:net';

class Call {
  private answer = Buffer.alloc(0);
  private readonly socket = new net.Socket();

  async begin(host: string, port: number): Promise<void> {
    this.socket.connect(port, host);
    await once(this.socket, 'connect');
    this.socket.on('data', (piece) => (this.answer = Buffer.concat([this.answer, piece])));
  }

  async say(message: Buffer): Promise<Uint8Array> {
    const closed = once(this.socket, 'close');
    await new Promise<void>((resolve) => this.socket.write(message, () => resolve()));
    this.socket.end();
    await closed;
    return new Uint8Array(this.answer);
  }
}

export async function ask(host: string, port: number, message: Buffer) {
  const call = new Call();
  await call.begin(host, port);
  return call.say(message);
}
