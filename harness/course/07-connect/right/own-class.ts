import { EventEmitter } from 'node:events';
import net from 'node:net';

class Dialler extends EventEmitter {
  readonly socket: net.Socket;

  constructor(host: string, port: number) {
    super();
    this.socket = net.connect(port, host);
    this.socket.once('connect', () => this.emit('done', null, this.socket));
    this.socket.once('error', (error) => this.emit('done', error));
  }
}

export function open(host: string, port: number) {
  const dialler = new Dialler(host, port);
  return new Promise<net.Socket>((resolve, reject) => {
    dialler.on('done', (error: Error | null, socket: net.Socket) => (error ? reject(error) : resolve(socket)));
  });
}
