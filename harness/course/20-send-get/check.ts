import { response } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import type { Connection } from '../../../fixtures/peers/connection';
import { httpScript, type HttpPeer } from '../../../fixtures/peers/http-script';
import { hasIpv6 } from '../../../fixtures/peers/loopback';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { readerHasRead } from '../../../fixtures/wire/lockstep';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/20-send-get')>();

const page = (body: Buffer | string, line = 'HTTP/1.1 200 OK') => response({ line, fields: ['Connection: close'], body });

/** Expects a sound request for this path, and the answer byte for byte. */
async function fetches(server: HttpPeer, path: string, answer: Buffer, delivery: Delivery): Promise<void> {
  const outcome = await student.outcome('fetchRaw', server.url(path));
  expectSoundRequests(server);
  const got = returnedBy(outcome);
  if (got instanceof Uint8Array && got.length === 0) await failWithNothing(outcome.call, answer, got);
  expectRequests(server, [path]);
  expectNothingMore(server);
  expect(got).toEqualBytes(answer, describeDelivery(delivery));
}

function expectNothingMore({ connections }: HttpPeer): void {
  const extra = connections.find(({ received }) => received.length > 0)?.received;
  if (extra) throw failure({ message: 'Your request was complete, and more bytes came behind it.', expected: Buffer.alloc(0), actual: extra });
}

// Why there is nothing shows in a second call whose answer is held back: whoever returns all the same did not wait for it,
// and whoever has broken the line says RST when the answer comes.
async function failWithNothing(call: string, expected: Buffer, actual: Uint8Array): Promise<never> {
  let letGo = () => {};
  const returned = new Promise<void>((resolve) => (letGo = resolve));
  await using server = await httpScript(() => returned.then(() => ({ bytes: expected, delivery: 'bytewise' })));
  const early = await student.evaluate(
    ({ fetchRaw }, url) => Promise.race([fetchRaw(url).then(() => true, () => true), new Promise((resolve) => globalThis.setTimeout(resolve, 300, false))]),
    server.url(),
  );
  letGo();
  await server.over(300);
  const broke = server.connections.some(({ state }) => state === 'reset');
  throw failure({ message: `${call} gave 0 bytes; the server sent ${expected.length}.`, call, expected, actual, seen: { early, broke } });
}

async function fetchesPage(answer: Buffer, delivery: Delivery = 'whole', path = '/'): Promise<void> {
  await using server = await httpScript(answer, { delivery });
  await fetches(server, path, answer, delivery);
}

test('asks for a page and returns the whole answer', async () => {
  const answer = page(`${student.random.words(4)}\r\n`);
  await using server = await httpScript(async ({ connection }) => ({ bytes: answer, delivery: await deliveryTo(connection, answer) }));
  await fetches(server, '/', answer, 'whole');
});

// Who has said FIN may still listen. Whether he does shows when a second piece is sent: a broken line answers the first with RST.
async function deliveryTo(connection: Connection, { length }: Buffer): Promise<Delivery> {
  for (let turn = 0; turn < 3; turn++) await readerHasRead();
  return connection.state === 'fin' ? { cut: length - 1 } : 'whole';
}

test('asks for the path and the query of the URL', async () => {
  for (const path of [`/${student.random.words(1)}/`, `/search?q=${student.random.int(1, 999)}&r=a%20b`]) await fetchesPage(page(student.random.words(3)), 'whole', path);
});

test('returns every byte when they come one by one', () => fetchesPage(page(student.random.words(1)), 'bytewise'));

test('returns every byte however the answer is cut', async () => {
  const answer = page(student.random.words(1));
  await using server = await httpScript(({ target }) => ({ bytes: answer, delivery: { cut: Number(target.slice(1)) } }));
  const deliveries = sweep(answer.length);
  const outcomes = await Promise.all(deliveries.map(({ cut }) => student.outcome('fetchRaw', server.url(`/${cut}`))));
  expectSoundRequests(server);
  expectRequests(server, deliveries.map(({ cut }) => `/${cut}`));
  outcomes.forEach((outcome, i) => expect(returnedBy(outcome)).toEqualBytes(answer, describeDelivery(deliveries[i]!)));
});

test('waits for a slow server', () => fetchesPage(page(student.random.words(6)), { slow: 20 }));

test('returns the head of an answer without a body', () => fetchesPage(page('', 'HTTP/1.1 204 No Content')));

test('returns an answer that says no like any other', () => fetchesPage(page(student.random.words(2), 'HTTP/1.1 404 Not Found')));

test('returns bytes that are no text as they are', () => fetchesPage(page(Buffer.concat([Buffer.from([0x89, 0xff, 0x00, 0x0d, 0x0a]), student.random.bytes(200)]))));

test('returns all of 256 KiB', () => fetchesPage(page(Buffer.alloc(2 ** 18, student.random.bytes(1021)))));

test('keeps two calls at once apart', async () => {
  await Promise.all([fetchesPage(page(student.random.words(9)), { slow: 10 }, '/slow'), fetchesPage(page(student.random.words(7)), 'bytewise', '/bytewise')]);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('fetchRaw', `http://${host}:${port}/`)).toThrowA();
});

test('rejects when the line breaks before the end of the answer', async () => {
  const answer = page(student.random.words(3));
  const head = answer.indexOf('\r\n\r\n') + 4;
  for (const length of [answer.length, head, head - 3, 9, 0]) {
    await using server = await httpScript(answer.subarray(0, length), { then: 'reset' });
    expect(await student.outcome('fetchRaw', server.url())).toThrowA();
  }
});

test('asks a server at an IPv6 address', async () => {
  if (!(await hasIpv6())) return;
  const answer = page(student.random.words(4));
  await using server = await httpScript(answer, { host: '::1' });
  await fetches(server, '/', answer, 'whole');
});

worksByHand();

leavesNothingOpen();
