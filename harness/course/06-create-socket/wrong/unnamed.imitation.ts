export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): unknown {
  if (type === 'stream') return { is: 'net.Socket', connecting: false, connected: false, destroyed: false };
  return { is: 'dgram.Socket', type: `udp${family}`, bound: false };
}
