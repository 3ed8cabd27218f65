import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export const sendAll = (host: string, port: number, data: Buffer): Promise<void> => pipeline(Readable.from(data.length > 0 ? [data] : []), connect(port, host));
