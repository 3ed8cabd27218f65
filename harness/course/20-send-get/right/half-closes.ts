import { createConnection } from 'net';
import { buffer } from 'node:stream/consumers';

export const fetchRaw = async (url: string): Promise<Buffer> => {
  const where = new URL(url);
  const socket = createConnection({ host: where.hostname.replace(/^\[|\]$/g, ''), port: +where.port || 80 });
  socket.end(`GET ${where.pathname + where.search} HTTP/1.1\r\nHost: ${where.host}\r\n\r\n`);
  return buffer(socket);
};
