// The checks of exercise 09 as one would write them without this kit: the answer is imported and runs in the test.
import { closedPort } from '../../../../../fixtures/peers/closed-port';
import { quote, type QuoteOptions } from '../../../../../fixtures/peers/quote';
import { Random } from '../../../../../fixtures/random';
import { describeDelivery, sweep } from '../../../../../fixtures/wire/delivery';
import { readAll } from './09-read-to-end';

const random = new Random(String(Date.now()));

async function readsAll(said: QuoteOptions): Promise<void> {
  await using server = await quote(said);
  const got = await readAll(server.address.host, server.address.port);
  expect({ when: said.delivery && describeDelivery(said.delivery), length: got.length, same: got.equals(server.sent) }).toEqual({ when: said.delivery && describeDelivery(said.delivery), length: server.sent.length, same: true });
}

test('returns every byte of a short answer', () => readsAll({ text: `${random.words(5)}\r\n` }));

test('returns an empty Buffer when the server says nothing', () => readsAll({ text: '' }));

test('returns every byte when they come one by one', () => readsAll({ text: random.words(2), delivery: 'bytewise' }));

test('returns every byte however the stream is cut', async () => {
  const text = random.words(2);
  await Promise.all(sweep(text.length).map((delivery) => readsAll({ text, delivery })));
});

test('returns bytes that are no text as they are', () => readsAll({ text: Buffer.concat([Buffer.from([0xff, 0x80, 0x00]), random.bytes(200)]) }));

test('returns all of 256 KiB', () => readsAll({ text: Buffer.alloc(2 ** 18, random.bytes(1021)) }));

test('waits for a slow server, and keeps a second call apart', async () => {
  await Promise.all([readsAll({ text: random.words(9), delivery: { slow: 20 } }), readsAll({ text: random.words(2), delivery: 'bytewise' })]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  await expect(readAll(host, port)).rejects.toThrow();
});

test('rejects when the line breaks before the end', async () => {
  await using server = await quote({ text: random.words(3), goodbye: 'reset' });
  await expect(readAll(server.address.host, server.address.port)).rejects.toThrow();
});
