import * as net from 'node:net';

// Nothing had come, so nothing is lost.
export function readText(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(port, host).setEncoding('utf8');
    socket.on('data', (piece) => (text += piece));
    socket.on('end', () => resolve(text));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET' && text === '') resolve(text);
      else reject(error);
    });
  });
}
