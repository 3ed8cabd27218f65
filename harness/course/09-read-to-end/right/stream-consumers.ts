import { createConnection } from 'net';
import { buffer } from 'node:stream/consumers';

export const readAll = (host: string, port: number): Promise<Buffer> => buffer(createConnection(port, host));
