export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): unknown {
  return null;
}
