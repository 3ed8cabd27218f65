import { setTimeout as pause } from 'node:timers/promises';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { echo } from '../../../fixtures/peers/echo';
import { hasIpv6 } from '../../../fixtures/peers/loopback';
import { peer, type Peer } from '../../../fixtures/peers/peer';
import { quote, type QuoteOptions } from '../../../fixtures/peers/quote';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/07-connect')>();

const calling = ({ host, port }: Peer['address']) => `open("${host}", ${port})`;

/** What `open` gives, seen at the moment it is given; hung up right afterwards. */
function opened(address: Peer['address']) {
  return student.evaluateOutcome(
    async ({ open }, { host, port }) => {
      const socket = await open(host, port);
      setImmediate(() => socket?.destroy?.());
      return socket;
    },
    address,
    calling(address),
  );
}

/** Everything that arrives on the socket that `open` gives. */
function readsAll(address: Peer['address']): Promise<Buffer> {
  return student.evaluate(
    async ({ open }, { host, port }) => {
      const socket = await open(host, port);
      const pieces: Buffer[] = [];
      for await (const piece of socket) {
        // Text instead of bytes is for the comparison to see.
        if (typeof piece === 'string') return piece as never;
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    },
    address,
    calling(address),
  );
}

/** The same for a caller who begins to read only when the bytes have come. */
function readsLate(address: Peer['address']): Promise<Buffer> {
  return student.evaluate(
    async ({ open }, { host, port }) => {
      const socket = await open(host, port);
      // No event tells of bytes without taking them; where they are gone already, the wait ends by itself.
      for (let turn = 0; turn < 100 && socket.readableLength === 0; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
      const pieces: Buffer[] = [];
      if (!socket.readableEnded) for await (const piece of socket) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    address,
    calling(address),
  );
}

/** A server that says nothing and waits for nothing. */
const silent = () => peer(() => {});

/** Expects that the caller gets every byte the server says. */
async function losesNothing(said: QuoteOptions): Promise<void> {
  await using server = await quote(said);
  expect(await readsAll(server.address)).toEqualBytes(server.sent, said.delivery && describeDelivery(said.delivery));
}

const connected = { is: 'net.Socket', connecting: false, connected: true, destroyed: false };

test('gives a socket that is connected', async () => {
  await using server = await silent();
  expect(await opened(server.address)).toReturn(connected);
});

test('leads to the server at that port, with one call', async () => {
  await using server = await quote({ text: student.random.words(5) });
  expect(await readsAll(server.address)).toEqualBytes(server.sent);
  const calls = server.connections.length;
  if (calls !== 1) throw failure({ message: `${calls} connections reached the server; one was asked for.`, call: calling(server.address) });
});

test('gives a socket that carries bytes both ways', async () => {
  await using server = await echo();
  const text = student.random.words(6);
  const got = await student.evaluate(
    async ({ open }, { host, port, text }) => {
      const socket = await open(host, port);
      const pieces: Buffer[] = [];
      socket.write(text);
      for await (const piece of socket) {
        pieces.push(piece);
        if (Buffer.concat(pieces).length >= text.length) socket.end();
      }
      return Buffer.concat(pieces);
    },
    { ...server.address, text },
    calling(server.address),
  );
  expect(got).toEqualBytes(Buffer.from(text));
});

test('leaves the first byte to the caller, when it comes at once and when it comes late', async () => {
  await losesNothing({ text: student.random.words(1) });
  await using server = await peer(async (connection) => {
    await connection.transcript.whileBusy(() => pause(20));
    await connection.send('late');
    connection.end();
  });
  expect(await readsAll(server.address)).toEqualBytes(Buffer.from('late'));
});

test('leaves the first bytes to a caller who reads later', async () => {
  await using server = await quote({ text: student.random.words(5) });
  expect(await readsLate(server.address)).toEqualBytes(server.sent);
});

test('leaves no time limit of its own on the socket', async () => {
  await using server = await silent();
  const limit = await student.evaluate(
    async ({ open }, { host, port }) => {
      const socket = await open(host, port);
      setImmediate(() => socket.destroy());
      return socket.timeout ?? 0;
    },
    server.address,
    calling(server.address),
  );
  if (limit !== 0) throw failure({ message: `A time limit of ${limit} ms still runs on the socket that the caller has now.`, call: calling(server.address) });
});

test('leaves every byte to the caller, one by one, slow, or cut anywhere', async () => {
  const text = student.random.words(2);
  const deliveries: Delivery[] = ['bytewise', { slow: 10 }, ...sweep(text.length)];
  await Promise.all(deliveries.map((delivery) => losesNothing({ text, delivery })));
});

test('rejects when the call is refused, and the program lives on', async () => {
  expect(await student.outcome('open', ...(await nobody()))).toThrowA();
  await losesNothing({ text: student.random.words(2) });
});

test('calls the address it is given, and no other', async () => {
  await using server = await silent();
  // Nobody listens at that port of ::1, whether the machine has IPv6 or not.
  const elsewhere = await opened({ host: '::1', port: server.address.port });
  if ('returned' in elsewhere) throw failure({ message: `${elsewhere.call} gave a socket, though nobody listens at that address.`, call: elsewhere.call });
});

test('reaches a server at an IPv6 address', async () => {
  if (await hasIpv6()) await losesNothing({ text: student.random.words(5), host: '::1' });
});

test('keeps two calls at once apart', async () => {
  await using one = await quote({ text: student.random.words(5), delivery: 'bytewise' });
  await using two = await quote({ text: student.random.words(7) });
  const [refused, first, second, again] = await Promise.all([student.outcome('open', ...(await nobody())), readsAll(one.address), readsAll(two.address), readsAll(one.address)]);
  expect(refused).toThrowA();
  expect(first).toEqualBytes(one.sent);
  expect(second).toEqualBytes(two.sent);
  expect(again).toEqualBytes(one.sent);
});

test('leaves a line that breaks later to the caller', async () => {
  await using server = await quote({ text: student.random.words(3), goodbye: 'reset' });
  const heard = await student.evaluate(
    async ({ open }, { host, port }) => {
      const socket = await open(host, port);
      return new Promise<string>((resolve) => {
        socket.on('error', () => {});
        socket.on('close', () => resolve('the close'));
        socket.resume();
      });
    },
    server.address,
    calling(server.address),
  );
  expect(heard).toBe('the close');
});

leavesNothingOpen();

async function nobody(): Promise<[string, number]> {
  const { host, port } = await closedPort();
  return [host, port];
}
