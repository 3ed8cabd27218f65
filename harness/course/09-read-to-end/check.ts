import { closedPort } from '../../../fixtures/peers/closed-port';
import { quote, type QuoteOptions } from '../../../fixtures/peers/quote';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, leavesNothingOpen } from '../exercise';

const student = exercise<typeof import('../../../solutions/09-read-to-end')>();

/** Expects everything the server says, and nothing else. */
async function readsAll(said: QuoteOptions): Promise<void> {
  await using server = await quote(said);
  const got = await student.call('readAll', server.address.host, server.address.port);
  expect(got).toEqualBytes(server.sent, said.delivery && describeDelivery(said.delivery));
}

test('returns every byte of a short answer', () => readsAll({ text: `${student.random.words(5)}\r\n` }));

test('returns an empty Buffer when the server says nothing', () => readsAll({ text: '' }));

test('returns every byte when they come one by one', () => readsAll({ text: student.random.words(2), delivery: 'bytewise' }));

test('returns every byte however the stream is cut', async () => {
  const text = student.random.words(2);
  await Promise.all(sweep(text.length).map((delivery: Delivery) => readsAll({ text, delivery })));
});

test('returns bytes that are no text as they are', () => readsAll({ text: Buffer.concat([Buffer.from([0xff, 0x80, 0x00]), student.random.bytes(200)]) }));

test('returns all of 256 KiB', () => readsAll({ text: Buffer.alloc(2 ** 18, student.random.bytes(1021)) }));

test('waits for a slow server, and keeps a second call apart', async () => {
  await Promise.all([readsAll({ text: student.random.words(9), delivery: { slow: 20 } }), readsAll({ text: student.random.words(2), delivery: 'bytewise' })]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('readAll', host, port)).toThrowA();
});

test('rejects when the line breaks before the end', async () => {
  for (const text of [student.random.words(3), '']) {
    await using server = await quote({ text, goodbye: 'reset' });
    expect(await student.outcome('readAll', server.address.host, server.address.port)).toThrowA();
  }
});

leavesNothingOpen();
