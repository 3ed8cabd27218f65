import { closedPort } from '../../../fixtures/peers/closed-port';
import { quote } from '../../../fixtures/peers/quote';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, leavesNothingOpen } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll, textArbitrary } from '../feeding';

const student = exercise<typeof import('../../../solutions/14-utf8-across')>();

/** Expects the text that the server sends, in the pieces of this delivery. */
async function reads(text: string, delivery: Delivery = 'whole'): Promise<void> {
  await using server = await quote({ text, delivery });
  const got = await student.outcome('readText', server.address.host, server.address.port);
  expect({ ...got, call: `readText, sent ${describeDelivery(delivery)},` }).toReturn(text, { delivery });
}

/** Words with letters of every length between them. */
function letters(count: number): string {
  return Array.from({ length: count }, () => `${student.random.words(1)}${student.random.pick(['é', 'ß', 'Ж'])}${student.random.pick(['€', '水'])}${student.random.pick(['😀', '🐍'])}`).join(' ');
}

test('returns a short text', () => reads(`${student.random.words(5)}\n`));

test('returns an empty text when the server says nothing', () => reads(''));

test('returns letters of one to four bytes', () => reads(letters(3)));

test('returns all the text when it comes in pieces', () => reads(`${student.random.words(3)} ${student.random.words(3)}`, 'bytewise'));

test('returns the same letters when every byte comes alone', () => reads(letters(2), 'bytewise'));

test('returns the same letters wherever the stream is cut', async () => {
  const text = letters(2);
  await Promise.all(sweep(Buffer.byteLength(text)).map((delivery) => reads(text, delivery)));
});

test('returns the same letters for any text and any cuts', () =>
  forAll(student, fc.tuple(textArbitrary, cutsArbitrary), ([text, cuts]) => reads(text, cutAt(Buffer.byteLength(text), cuts)), 20));

test('waits for a slow server', () => reads(letters(4), { slow: 10 }));

test('returns all of a long text', () => reads(`${letters(5)} `.repeat(4000)));

test('keeps two calls at once apart', async () => {
  await Promise.all([reads(letters(3), { slow: 10 }), reads(letters(2), 'bytewise')]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('readText', host, port)).toThrowA();
});

test('rejects when the line breaks before the end', async () => {
  for (const text of [letters(2), '']) {
    await using server = await quote({ text, goodbye: 'reset' });
    expect(await student.outcome('readText', server.address.host, server.address.port)).toThrowA();
  }
});

leavesNothingOpen();
