import net from 'node:net';
import { once } from 'node:events';

class Call {
  private readonly chunks: Buffer[] = [];

  constructor(private readonly socket: net.Socket) {
    socket.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  async ask(text: string): Promise<Buffer> {
    const closed = once(this.socket, 'close');
    this.socket.write(text);
    await closed;
    return Buffer.concat(this.chunks);
  }
}

export async function fetchRaw(url: string): Promise<Buffer> {
  const { hostname, port, host, pathname, search } = new URL(url);
  const socket = net.connect({ host: hostname.replace(/^\[|\]$/g, ''), port: parseInt(port || '80') });
  await once(socket, 'connect');
  return new Call(socket).ask(['GET ' + pathname + search + ' HTTP/1.0', 'Host: ' + host, '', ''].join('\r\n'));
}
