import net from 'node:net';

const written = (end: net.AddressInfo) => `${end.address}:${end.port}`;

export function tuples(host: string, ports: number[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const texts: string[] = [];
    const sockets = ports.map(() => new net.Socket());
    let missing = ports.length;
    const hangUp = () => sockets.forEach((socket) => socket.end());
    sockets.forEach((socket, i) => {
      socket.on('error', (error) => {
        sockets.forEach((each) => each.destroy());
        reject(error);
      });
      socket.on('connect', () => {
        texts[i] = `${written(socket.address() as net.AddressInfo)}→${socket.remoteAddress}:${ports[i]}`;
        if (--missing === 0) {
          hangUp();
          resolve(texts);
        }
      });
      socket.connect({ host, port: ports[i]! });
    });
  });
}
