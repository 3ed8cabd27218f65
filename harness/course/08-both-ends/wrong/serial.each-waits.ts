import * as net from 'node:net';

function tuple(host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = net.connect(port, host, () => {
      text = `${socket.localAddress}:${socket.localPort}→${socket.remoteAddress}:${socket.remotePort}`;
      socket.end();
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

export async function tuples(host: string, ports: number[]): Promise<string[]> {
  const texts: string[] = [];
  for (const port of ports) texts.push(await tuple(host, port));
  return texts;
}
