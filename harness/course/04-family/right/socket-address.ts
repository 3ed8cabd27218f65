import { SocketAddress, type IPVersion } from 'node:net';

class Endpoint {
  family: number;
  text: string;

  constructor(address: string, port: number) {
    this.family = fits(address, 'ipv4') ? 4 : 6;
    if (this.family === 6) new SocketAddress({ address, family: 'ipv6' });
    this.text = this.family === 4 ? [address, port].join(':') : `[${address}]:${port}`;
  }
}

function fits(address: string, family: IPVersion): boolean {
  try {
    return Boolean(new SocketAddress({ address, family }));
  } catch {
    return false;
  }
}

function endpoint(addr: string, port: number) {
  return new Endpoint(addr, port);
}

export { endpoint };
