import { closedPort } from '../../../fixtures/peers/closed-port';
import { echo } from '../../../fixtures/peers/echo';
import { peer } from '../../../fixtures/peers/peer';
import { reverse, reversed, type ReverseOptions } from '../../../fixtures/peers/reverse';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/11-half-close')>();

/** Expects the answer of a server that says every request backwards, once it has the whole of it. */
async function asksReverse(request: Buffer | string, options: ReverseOptions = {}): Promise<void> {
  await using server = await reverse(options);
  const message = Buffer.from(request);
  const got = await student.call('ask', server.address.host, server.address.port, message);
  // Whoever has finished sending is answered to the end: only then does the wire show whether he was still there.
  await server.over(300);
  expect(got).toEqualBytes(reversed(message), options.delivery && describeDelivery(options.delivery));
}

test('returns the answer of a server that waits for the end of the message', () => asksReverse(student.random.words(4)));

test('returns the answer of a server that speaks while it listens', async () => {
  await using server = await echo();
  const message = Buffer.from(student.random.words(5));
  expect(await student.call('ask', server.address.host, server.address.port, message)).toEqualBytes(message);
});

test('sends an empty message, too', () => asksReverse(''));

test('returns an empty Buffer when the answer is empty', async () => {
  await using server = await peer(async (connection) => {
    await connection.toFin();
    connection.end();
  });
  expect(await student.call('ask', server.address.host, server.address.port, Buffer.from(student.random.words(2)))).toEqualBytes(Buffer.alloc(0));
});

test('keeps listening when the answer takes its time', async () => {
  await asksReverse(student.random.words(3), { pause: 50 });
  await asksReverse(student.random.words(6), { delivery: { slow: 20 } });
});

test('returns the whole answer when it comes byte by byte', () => asksReverse(student.random.words(4), { delivery: 'bytewise' }));

test('returns the whole answer however it is cut', async () => {
  const text = student.random.words(3);
  await Promise.all(sweep(reversed(Buffer.from(text)).length).map((delivery: Delivery) => asksReverse(text, { delivery })));
});

test('sends and returns bytes that are no text as they are', () => asksReverse(Buffer.concat([Buffer.from([0xff, 0x80, 0x00]), student.random.bytes(200)])));

test('sends and returns all of 1 MiB', () => asksReverse(Buffer.alloc(2 ** 20, student.random.bytes(1021))));

test('keeps two calls at once apart', async () => {
  await Promise.all([asksReverse(student.random.words(7), { pause: 20 }), asksReverse(student.random.words(5), { delivery: 'bytewise' })]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('ask', host, port, Buffer.from(student.random.words(2)))).toThrowA();
});

test('rejects when the line breaks before the end of the answer', async () => {
  await using server = await reverse({ goodbye: 'reset' });
  expect(await student.outcome('ask', server.address.host, server.address.port, Buffer.from(student.random.words(2)))).toThrowA();
});

leavesNothingOpen();
