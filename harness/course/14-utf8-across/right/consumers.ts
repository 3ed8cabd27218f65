import * as net from 'node:net';
import { text } from 'node:stream/consumers';

export const readText = (host: string, port: number) => text(net.connect(port, host));
