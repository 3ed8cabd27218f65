import { response } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type Then } from '../../../fixtures/peers/http-script';
import { hasIpv6 } from '../../../fixtures/peers/loopback';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { cutAt, cutsArbitrary, fc, forAll } from '../feeding';
import { expectHungUp, expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/25-content-length')>();

/** What the server says, and how. */
interface Said {
  status?: number;
  reason?: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
  /** Heads before the answer, and bytes behind it. */
  before?: string;
  behind?: string;
  delivery?: Delivery;
  then?: Then;
}

const interim = { continue: 'HTTP/1.1 100 Continue\r\n\r\n', hints: 'HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n' };

/** An answer with a true Content-Length, behind which the line stays open. */
function sized(body: Buffer | string, more: Said = {}): Said {
  const headers = { Server: student.random.words(1), 'Content-Length': String(Buffer.byteLength(body)), ...more.headers };
  return { then: 'hold', body, ...more, headers };
}

/** The answer to each path, one server for all. */
function serverFor(said: Map<string, Said>) {
  return httpScript(({ target }) => {
    const { delivery, then, ...what } = said.get(target) ?? { status: 404, then: 'close' };
    return { bytes: bytesOf(what), ...(delivery && { delivery }), ...(then && { then }) };
  });
}

function bytesOf({ status = 200, reason = 'OK', headers = {}, body = '', before = '', behind = '' }: Said): Buffer {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return Buffer.concat([Buffer.from(before), response({ line: `HTTP/1.1 ${status} ${reason}`, fields, body }), Buffer.from(behind)]);
}

/** Expects each of these answers to come back, all asked for at once. */
async function gets(...answers: Said[]): Promise<void> {
  const said = new Map(answers.map((answer, i) => [`/${i}?${student.random.int(100, 999)}`, answer]));
  await using server = await serverFor(said);
  const outcomes = await Promise.all([...said.keys()].map((path) => student.outcome('get', server.url(path))));
  expectSoundRequests(server);
  const got = outcomes.map(returnedBy);
  expectRequests(server, [...said.keys()]);
  for (const [i, answer] of answers.entries()) expectAnswer(outcomes[i]!.call, got[i], answer);
  await expectHungUp(server);
}

function expectAnswer(call: string, actual: unknown, { status = 200, reason = 'OK', headers = {}, body = '', delivery }: Said): void {
  const { body: gotBody, headers: gotHeaders, ...line } = { ...(actual as Record<string, unknown>) };
  if (line.status !== status) throw failure({ message: `${call} gave the status ${String(line.status)}; expected ${status}.`, call, expected: status, actual: line.status });
  const fields = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value]]));
  expect({ call: `The head: ${call}`, returned: { ...line, headers: gotHeaders } }).toReturn({ version: 'HTTP/1.1', status, reason, headers: fields });
  expect(gotBody).toEqualBytes(Buffer.from(body), delivery && describeDelivery(delivery));
}

/** Expects the promise to reject when the server says `bytes` and then hangs up or breaks the line. */
async function refuses(bytes: Buffer, then: 'close' | 'reset'): Promise<void> {
  await using server = await httpScript(bytes, { then });
  const outcome = await student.outcome('get', server.url('/'));
  expectSoundRequests(server);
  expect(outcome).toThrowA();
}

test('returns the head and the body of an answer', () => gets(sized(student.random.words(4), { then: 'close' })));

test('returns as soon as the body is complete, though the line stays open', () => gets(sized(student.random.words(5))));

test('counts bytes, not characters', () => gets(sized(`${student.random.words(2)} é€😀é`)));

test('returns bytes that are no text as they are', () => gets(sized(Buffer.concat([Buffer.from([0xff, 0x80, 0x0d, 0x0a, 0x0d, 0x0a, 0x00]), student.random.bytes(200)]))));

test('returns an empty body when the length is 0', () => gets(sized('')));

test('finds the length in whatever case its name is written', () => {
  const body = student.random.words(3);
  return gets({ headers: { 'content-LENGTH': String(body.length) }, body, then: 'hold' });
});

test('reads until the server hangs up when there is no length', () => gets({ headers: { Server: student.random.words(1) }, body: student.random.words(9), then: 'close', delivery: { cut: 60 } }));

test('returns the same answer however the stream is cut', () => {
  const answer = sized(`${student.random.words(1)} é`, { status: 404, reason: 'Not Found' });
  return gets(...sweep(bytesOf(answer).length).map((delivery) => ({ ...answer, delivery })));
});

test('returns the same answer when its bytes come one by one', () => gets(sized(student.random.words(3), { delivery: 'bytewise' })));

test('leaves out what follows behind the body', async () => {
  const behind = bytesOf(sized(student.random.words(2)));
  await gets(sized(student.random.words(3), { behind: String(behind) }));
  await gets(sized('', { behind: '\r\n' }));
});

test('expects no body with status 204 and 304', async () => {
  await gets({ status: 204, reason: 'No Content', headers: { Server: student.random.words(1) }, then: 'hold' });
  await gets({ status: 304, reason: 'Not Modified', headers: { 'Content-Length': String(student.random.int(10, 99)) }, then: 'hold' });
});

test('passes over a head with status 100 or 103', async () => {
  await gets(sized(student.random.words(3), { before: interim.continue, delivery: { cut: interim.continue.length } }));
  await gets(sized(student.random.words(3), { before: interim.hints }));
  await gets(sized(student.random.words(3), { before: interim.continue + interim.hints + interim.hints, delivery: { cut: interim.continue.length + 9 } }));
});

test('waits for a slow server', () => gets(sized(student.random.words(20), { delivery: { slow: 20 } })));

test('keeps two calls at once apart', () => gets(sized(student.random.words(20), { delivery: { slow: 10 } }), sized(student.random.words(4), { delivery: 'bytewise' })));

test('returns all of 256 KiB', () => gets(sized(Buffer.alloc(2 ** 18, student.random.bytes(1021)))));

test('returns any body, cut anywhere, with anything behind it', () => {
  const bodies = fc.array(fc.constantFrom(0x0d, 0x0a, 0x30, 0x80, 0xc3), { maxLength: 12 });
  return forAll(student, fc.tuple(bodies, fc.constantFrom('', '\r\n', 'HTTP/1.1 200 OK\r\n\r\n'), cutsArbitrary), async ([bytes, behind, cuts]) => {
    const answer = sized(Buffer.from(bytes), { behind });
    await gets({ ...answer, delivery: cutAt(bytesOf(answer).length, cuts) });
  }, 25);
});

test('rejects when the body ends before its length', async () => {
  const whole = bytesOf(sized(student.random.words(3)));
  const head = whole.indexOf('\r\n\r\n') + 4;
  for (const length of [whole.length - 1, head + 1, head]) await refuses(whole.subarray(0, length), 'close');
});

test('rejects when the stream ends before the head is complete', async () => {
  const whole = bytesOf(sized(student.random.words(3), { before: interim.continue }));
  for (const length of [0, 9, interim.continue.length, whole.indexOf('Content-Length'), whole.lastIndexOf('\r\n\r\n') + 2]) await refuses(whole.subarray(0, length), 'close');
});

test('rejects when the line breaks before the end', async () => {
  await refuses(bytesOf({ headers: { 'Content-Length': '99' }, body: student.random.words(2) }), 'reset');
  await refuses(bytesOf({ body: student.random.words(2) }), 'reset');
  const whole = bytesOf(sized(student.random.words(3), { before: interim.continue }));
  const head = whole.lastIndexOf('\r\n\r\n') + 4;
  for (const length of [head, head - 2, whole.indexOf('Content-Length'), interim.continue.length, 9, 0]) await refuses(whole.subarray(0, length), 'reset');
});

test('asks a server at an IPv6 address', async () => {
  if (!(await hasIpv6())) return;
  const answer = sized(student.random.words(3));
  await using server = await httpScript(bytesOf(answer), { host: '::1', then: 'hold' });
  const outcome = await student.outcome('get', server.url());
  expectSoundRequests(server);
  expectAnswer(outcome.call, returnedBy(outcome), answer);
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('get', `http://${host}:${port}/`)).toThrowA();
});

worksByHand();

leavesNothingOpen();
