import * as dgram from 'node:dgram';
import * as net from 'node:net';

const sockets: Record<string, net.Socket | dgram.Socket> = {};

export function createSocket(type: 'stream' | 'datagram', family: 4 | 6): net.Socket | dgram.Socket {
  return (sockets[type + family] ??= type === 'stream' ? new net.Socket() : dgram.createSocket(family === 4 ? 'udp4' : 'udp6'));
}
