import dgram from 'node:dgram';
import net from 'node:net';

const makers = {
  stream: () => new net.Socket({ allowHalfOpen: true }),
  datagram: (family: 4 | 6) => dgram.createSocket({ type: `udp${family}` as const, reuseAddr: true }),
};

const createSocket = (type: 'stream' | 'datagram', family: 4 | 6) => makers[type](family);

export { createSocket };
