import { createSocket as createDatagramSocket, type Socket as DatagramSocket } from 'dgram';
import { Socket } from 'net';

class StreamSocket extends Socket {
  constructor(readonly family: 4 | 6) {
    super();
  }
}

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): Socket | DatagramSocket {
  switch (type) {
    case 'stream':
      return new StreamSocket(family);
    case 'datagram':
      if (family === 6) return createDatagramSocket({ type: 'udp6', ipv6Only: true });
      return createDatagramSocket('udp4', () => {});
  }
}
