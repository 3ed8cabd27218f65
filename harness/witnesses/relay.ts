import { once } from 'node:events';
import * as net from 'node:net';
import { host } from './program';

export interface Relay extends AsyncDisposable {
  port: number;
  /** How many connections were made to it. */
  readonly connections: number;
}

/** Stands before a server whose connections cannot be counted from outside, and hands every byte on. */
export async function relayTo(port: number): Promise<Relay> {
  const sockets: net.Socket[] = [];
  let connections = 0;
  const server = net.createServer({ allowHalfOpen: true }, (client) => {
    connections++;
    const upstream = net.connect({ port, host, allowHalfOpen: true });
    sockets.push(client, upstream);
    for (const socket of [client, upstream]) socket.on('error', () => [client, upstream].forEach((each) => each.destroy()));
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, host);
  await once(server, 'listening');
  return {
    port: (server.address() as net.AddressInfo).port,
    get connections() {
      return connections;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
