import type { ReceivedRequest } from '../../../fixtures/http/request';
import { sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type HttpPeer, type Then } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectHungUp, expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/32-post-json')>();

const interim = 'HTTP/1.1 100 Continue\r\n\r\n';
const ok = 'HTTP/1.1 200 OK';

/** A number for one reply; all have as many digits, so that every reply is as long as the one before. */
const newTicket = () => student.random.int(100_000, 999_999);

/** What is posted, and how the service answers. */
interface Exchange {
  value: unknown;
  /** The first line of the answer. */
  line?: string;
  /** Heads before it. */
  before?: string;
  delivery?: Delivery;
  /** How long the service reads nothing at first, in milliseconds. */
  pause?: number;
}

/** Expects every value to come to the service, and its reply to come back. */
async function posts(...exchanges: Exchange[]): Promise<void> {
  const calls = exchanges.map((exchange, i) => ({ ...exchange, path: `/service?${i}-${student.random.int(1, 999)}`, ticket: newTicket() }));
  const pause = Math.max(...calls.map(({ pause = 0 }) => pause));
  await using server = await httpScript((request) => {
    const call = calls.find(({ path }) => path === request.target);
    if (!call) return { bytes: sized({ line: 'HTTP/1.1 404 Not Found' }), then: 'close' };
    const { line = ok, before = '', delivery = 'whole', ticket } = call;
    return { bytes: answer(replyTo(request, ticket), line, before), delivery };
  }, { pause });
  const outcomes = await Promise.all(calls.map(({ path, value }) => student.outcome('postJson', server.url(path), value)));
  // What stands behind the announced length would pass for a broken request; the length comes first.
  for (const { path, value } of calls) expectPosted(server, path, value);
  expectSoundRequests(server);
  const got = outcomes.map(returnedBy);
  expectRequests(server, calls.map(({ path }) => path), 'POST');
  for (const [i, { path, ticket, delivery }] of calls.entries()) {
    const sent = delivery ? `Sent ${describeDelivery(delivery)}: ` : '';
    const request = server.requests.find(({ target }) => target === path)!;
    expect({ call: `${sent}${outcomes[i]!.call}`, returned: got[i] }).toReturn(replyTo(request, ticket));
  }
  await expectHungUp(server);
}

/** What the service makes of a request: its ticket, and what it understood. */
function replyTo({ body }: ReceivedRequest, ticket: number): unknown {
  const read = parsed(body);
  return { ticket, café: '3 €', ...(read ? { received: read.value } : { error: 'this is not JSON' }) };
}

function answer(reply: unknown, line = ok, before = ''): Buffer {
  return Buffer.concat([Buffer.from(before), sized({ line, fields: ['Content-Type: application/json'], body: JSON.stringify(reply) })]);
}

function parsed(body: Buffer): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(body.toString()) as unknown };
  } catch {
    return undefined;
  }
}

/** Expects that the service was posted this value; says nothing when the request never came. */
function expectPosted(server: HttpPeer, path: string, value: unknown): void {
  const request = server.requests.find(({ target, method }) => target === path && method === 'POST');
  if (!request) return;
  const { headers, body } = request;
  const length = headers.get('content-length')?.[0];
  if (length === undefined && !headers.has('transfer-encoding')) {
    throw failure({ message: 'Your request does not say how long its body is, so for the service it has none.', expected: { is: 'a Content-Length' }, actual: undefined, seen: { framing: 'none' } });
  }
  const label = headers.get('content-type')?.[0];
  if (!/^application\/json\s*(;|$)/i.test(label ?? '')) throw failure({ message: `Your request calls its body ${JSON.stringify(label) ?? 'nothing'}; expected "application/json".`, expected: 'application/json', actual: label });
  const read = parsed(body);
  if (!read) throw failure({ message: `The service got ${body.length} bytes of body, as your request announces, and they are not JSON.`, expected: Buffer.from(JSON.stringify(value)), actual: body, seen: { value } });
  expect({ call: 'What came to the service', returned: read.value }).toReturn(value);
}

/** Expects the promise to reject when the service says these bytes. */
async function refuses(bytes: Buffer, then?: Then): Promise<void> {
  await using server = await httpScript(bytes, then ? { then } : {});
  const outcome = await student.outcome('postJson', server.url('/service'), { day: student.random.int(1, 31) });
  expectSoundRequests(server);
  expect(outcome).toThrowA();
}

function order(): unknown {
  return { order: student.random.words(2), count: student.random.int(2, 99), extras: [true, null, { price: 2.5 }] };
}

test('posts a value and returns the reply', () => posts({ value: order() }));

test('announces the length in bytes when the value holds letters of several bytes', () => posts({ value: { dish: `crêpe ${student.random.words(1)}`, price: '3 €', mood: '😀' } }));

test('posts any value that JSON can hold', async () => {
  for (const value of ['é', '', student.random.int(100, 999), 0, false, null, [], {}, [[order()]], 'a "quoted" line\r\n\r\nand another']) await posts({ value });
});

test('returns a reply with status 4xx like any other', async () => {
  await posts({ value: order(), line: 'HTTP/1.1 404 Not Found' });
  await posts({ value: order(), line: 'HTTP/1.1 422 Unprocessable Content' });
  await posts({ value: order(), line: 'HTTP/1.1 201 Created' });
});

test('passes over a head with status 100', async () => {
  await posts({ value: order(), before: interim, delivery: { cut: interim.length } });
  await posts({ value: order(), before: interim });
});

test('returns the same reply however the stream is cut', () => {
  const value = { n: student.random.int(1, 9) };
  const { length } = answer({ ticket: newTicket(), café: '3 €', received: value });
  return posts(...sweep(length).map((delivery) => ({ value, delivery })));
});

test('returns the same reply when its bytes come one by one', () => posts({ value: 'é', delivery: 'bytewise' }));

test('waits for a slow service', () => posts({ value: order(), delivery: { slow: 20 } }));

test('keeps two calls at once apart', () => posts({ value: order(), delivery: { slow: 10 } }, { value: student.random.words(3), delivery: 'bytewise' }));

test('posts a long text, and returns a long reply', () => posts({ value: `${student.random.words(1)} é`.repeat(40_000) }));

test('posts a long text to a service that is slow to read it', () => posts({ value: `${student.random.words(1)} é`.repeat(40_000), pause: 20 }));

test('rejects when the answer is not JSON', async () => {
  await refuses(sized({ fields: ['Content-Type: text/html'], body: `<p>${student.random.words(2)}` }));
  await refuses(sized({ line: 'HTTP/1.1 404 Not Found', body: '' }));
  await refuses(sized({ fields: ['Content-Type: application/json'], body: '{"ticket": ' }));
});

test('rejects when the answer is not complete', async () => {
  const whole = answer(student.random.int(1000, 9999));
  for (const length of [whole.length - 2, whole.length - 4, 30]) await refuses(whole.subarray(0, length), 'close');
});

test('rejects when the line breaks', async () => {
  await refuses(answer(order()).subarray(0, -3), 'reset');
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('postJson', `http://${host}:${port}/`, {})).toThrowA();
});

worksByHand();

leavesNothingOpen();
