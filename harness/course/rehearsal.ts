// A fresh process, and a fresh sandbox of jest, compile each function when they first come to it. One short conversation
// before the learner saves takes that time out of the checks.
import type * as net from 'node:net';
import { quote } from '../../fixtures/peers/quote';
import type { Bridge } from './bridge';

/** Lets the student process, in which nothing of the learner's is loaded yet, read what a server says. */
export async function rehearse({ evaluate }: Bridge): Promise<void> {
  for (let turn = 0; turn < turns; turn++) {
    await using server = await quote({ text: 'rehearsal', delivery: 'bytewise' });
    const outcome = await evaluate(String(readAll), server.address);
    if ('returned' in outcome) expect(outcome.returned).toEqualBytes(server.sent);
  }
}

const turns = 2;

// Runs in the student process, where there is nothing but its arguments.
async function readAll(_exports: unknown, { host, port }: { host: string; port: number }, load: (name: string) => typeof net): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of load('node:net').connect(port, host)) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
