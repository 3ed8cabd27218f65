import { setTimeout } from 'node:timers/promises';
import { closedPort } from '../../../fixtures/peers/closed-port';
import type { Connection } from '../../../fixtures/peers/connection';
import { peer, type Peer } from '../../../fixtures/peers/peer';
import { sink } from '../../../fixtures/peers/sink';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/10-hang-up-politely')>();

const MiB = 2 ** 20;
const random = (length: number) => Buffer.alloc(length, student.random.bytes(Math.min(1021, length)));

/** Sends `data` to a sink, and expects all of it there, and a FIN. */
async function delivers(data: Buffer): Promise<void> {
  await using server = await sink();
  await student.call('sendAll', server.address.host, server.address.port, data);
  heardAll(await overheard(server), data);
}

/** The same for a sink that reads nothing at first; the promise has to wait for it. */
async function deliversLate(data: Buffer): Promise<void> {
  let startReading = () => {};
  await using server = await sink({ until: new Promise<void>((resolve) => (startReading = resolve)) });
  const call = student.evaluate(sendAndTell, { ...server.address, data }, 'sendAll');
  let fulfilled = false;
  try {
    // When the check is over before anybody has called, the call says why.
    await Promise.race([server.called().then(() => setTimeout(100), () => call), call]);
    fulfilled = await student.evaluate(() => 'koansSent' in globalThis, null);
  } finally {
    startReading();
    await call.catch(() => {});
  }
  await call;
  heardAll(await overheard(server), data);
  if (fulfilled) throw failure({ message: `Your promise was fulfilled when the other side had not yet read a single byte of ${size(data.length)}.`, seen: { early: true } });
}

/** Runs beside the learner's code, and leaves a mark when the promise is fulfilled. */
async function sendAndTell({ sendAll }: typeof import('../../../solutions/10-hang-up-politely'), to: { host: string; port: number; data: Buffer }): Promise<void> {
  await sendAll(to.host, to.port, Buffer.from(to.data));
  Object.assign(globalThis, { koansSent: true });
}

/** The one connection of a call that has come back, when it has come to its end or is left open for good. */
async function overheard(server: Peer): Promise<Connection | undefined> {
  await server.over(1000);
  return server.connections[0];
}

/** Expects every byte and a polite goodbye. */
function heardAll(connection: Connection | undefined, data: Buffer): void {
  if (!connection) throw failure({ message: 'Your function finished, and nobody had called.' });
  const { received, state } = connection;
  const all = received.length < data.length ? `${size(received.length)} of` : 'all';
  if (received.length < data.length || state !== 'fin') {
    const seen = { received: received.length, sent: data.length, state };
    throw failure({ message: `The other side got ${all} ${size(data.length)}, and then ${endings[state]}.`, seen });
  }
  expect(received).toEqualBytes(data);
}

const endings = { open: 'never heard a goodbye (FIN)', fin: 'your goodbye (FIN)', reset: 'the line broke (RST)' };

function size(length: number): string {
  if (length >= MiB && length % MiB === 0) return `${length / MiB} MiB`;
  return length === 1 ? '1 byte' : `${length} bytes`;
}

test('sends a few bytes and says goodbye', () => delivers(Buffer.from(student.random.words(6))));

test('says goodbye also when there is nothing to send', () => delivers(Buffer.alloc(0)));

test('sends bytes that are no text as they are', () => delivers(Buffer.concat([Buffer.from([0xff, 0x00, 0x80]), student.random.bytes(300)])));

test('loses nothing of 8 MiB when the other side reads nothing for a while', () => deliversLate(random(8 * MiB)));

test('keeps two calls at once apart', async () => {
  await Promise.all([delivers(random(student.random.int(1, 999))), delivers(random(300_000))]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('sendAll', host, port, Buffer.from('anybody there?'))).toThrowA();
});

test('rejects when the line breaks before everything is sent', async () => {
  await using server = await peer(async (connection) => {
    await connection.exactly(1, 'the first byte of your data');
    connection.socket.pause();
    await connection.reset();
  });
  expect(await student.outcome('sendAll', server.address.host, server.address.port, random(8 * MiB))).toThrowA();
});

leavesNothingOpen();
