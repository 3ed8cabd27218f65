import { gzipSync } from 'node:zlib';
import { chunks, response, sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type Then } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectHungUp, expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/31-gzip')>();

/** A page, and how the server wraps and sends it. */
interface Sent {
  page: Buffer | string;
  /** The value of Content-Encoding, when the page is sent as gzip. */
  coding?: string;
  framing?: 'length' | 'chunked' | 'close';
  line?: string;
  /** Bytes behind the answer that are not part of it. */
  behind?: string;
  delivery?: Delivery;
  then?: Then;
}

/** Text that gzip makes much smaller, and one that it makes larger. */
const long = () => `${student.random.words(3)}\n`.repeat(student.random.int(9, 12));
const short = () => student.random.words(2);

function bytesOf(sent: Sent): Buffer {
  return Buffer.concat([answerFor(sent), Buffer.from(sent.behind ?? '')]);
}

function answerFor({ page, coding, framing = 'length', line = 'HTTP/1.1 200 OK' }: Sent): Buffer {
  const wire = coding === undefined ? Buffer.from(page) : gzipSync(page);
  const fields = coding === undefined ? [] : [`Content-Encoding: ${coding}`];
  if (framing === 'length') return sized({ line, fields, body: wire });
  if (framing === 'close') return response({ line, fields: [...fields, 'Connection: close'], body: wire });
  return response({ line, fields: [...fields, 'Transfer-Encoding: chunked'], body: chunks([wire.subarray(0, 12), wire.subarray(12)].filter(({ length }) => length > 0)) });
}

/** Expects each of these pages to come back, all asked for at once. */
async function gets(...pages: Sent[]): Promise<void> {
  const byPath = new Map(pages.map((sent, i) => [`/${i}?${student.random.int(100, 999)}`, sent]));
  await using server = await httpScript(({ target }) => {
    const sent = byPath.get(target);
    if (!sent) return { bytes: sized({ line: 'HTTP/1.1 404 Not Found' }), then: 'close' };
    const { delivery, then = sent.framing === 'close' ? 'close' : undefined } = sent;
    return { bytes: bytesOf(sent), ...(delivery && { delivery }), ...(then && { then }) };
  });
  const outcomes = await Promise.all([...byPath.keys()].map((path) => student.outcome('getDecoded', server.url(path))));
  expectSoundRequests(server);
  const got = outcomes.map((outcome, i) => returnedFrom(outcome, pages[i]!));
  expectRequests(server, [...byPath.keys()]);
  for (const { headers } of server.requests) expectWelcome(headers);
  pages.forEach(({ page, delivery }, i) => expect(got[i]).toEqualBytes(Buffer.from(page), delivery && describeDelivery(delivery)));
  await expectHungUp(server);
}

function returnedFrom(outcome: Parameters<typeof returnedBy>[0], { page }: Sent): unknown {
  if ('returned' in outcome) return outcome.returned;
  const { call, threw } = outcome;
  throw failure({ message: `${call} failed with ${threw.notAnError ? threw.message : `${threw.name}: ${threw.message}`}`, call, expected: Buffer.from(page), threw });
}

/** Fails unless the request says that gzip may come. */
function expectWelcome(headers: Map<string, string[]>): void {
  const accepted = headers.get('accept-encoding')?.join(', ');
  if (accepted === undefined) throw failure({ message: 'Your request has no Accept-Encoding, so the server does not know that gzip is welcome.', expected: 'gzip' });
  const welcome = accepted.toLowerCase().split(',').some((item) => /^\s*(gzip|x-gzip|\*)\s*(;\s*q=(1(\.0*)?|0\.\d*[1-9]\d*)\s*)?$/.test(item));
  if (!welcome) throw failure({ message: `Your request says Accept-Encoding: ${accepted}; gzip is not welcome by that.`, expected: 'gzip', actual: accepted });
}

/** Expects the promise to reject when the server says `bytes`, and then hangs up or breaks the line. */
async function refuses(bytes: Buffer, then: 'close' | 'reset' = 'close'): Promise<void> {
  await using server = await httpScript(bytes, { then });
  const outcome = await student.outcome('getDecoded', server.url());
  expectSoundRequests(server);
  expect(outcome).toThrowA();
}

test('asks for a page, with gzip if the server likes, and returns one that is not packed', () => gets({ page: long() }));

test('returns it as soon as it is complete, though the line stays open', () => gets({ page: short(), then: 'hold' }));

test('unpacks a page that came as gzip', () => gets({ page: short(), coding: 'gzip', then: 'hold' }));

test('counts the bytes on the wire, not those of the page', async () => {
  await gets({ page: long(), coding: 'gzip' });
  await gets({ page: long(), coding: 'gzip', then: 'hold' });
});

test('unpacks a page that comes in two pieces', () => {
  const sent: Sent = { page: short(), coding: 'gzip' };
  return gets({ ...sent, delivery: { cut: bytesOf(sent).length - 9 } });
});

test('reads chunks that are not packed', () => gets({ page: long(), framing: 'chunked', then: 'hold' }));

test('unpacks a page that came as gzip, in chunks', () => gets({ page: long(), coding: 'gzip', framing: 'chunked', then: 'hold' }));

test('reads up to the end when there is no length, packed or not', async () => {
  await gets({ page: long(), framing: 'close' });
  await gets({ page: long(), coding: 'gzip', framing: 'close' });
});

test('knows gzip in whatever case it is written', async () => {
  for (const coding of ['GZIP', 'GZip']) await gets({ page: short(), coding });
});

test('unpacks a page that says 404 like any other', () => gets({ page: short(), coding: 'gzip', line: 'HTTP/1.1 404 Not Found' }));

test('returns pages that are no text, empty, or packed already', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0x80, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]), student.random.bytes(200)]);
  await gets({ page: bytes, coding: 'gzip' }, { page: bytes }, { page: '', coding: 'gzip' }, { page: '' }, { page: gzipSync(long()) });
});

test('leaves out what follows behind the answer', async () => {
  const behind = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';
  for (const sent of [{}, { coding: 'gzip' }, { framing: 'chunked' }, { coding: 'gzip', framing: 'chunked' }] as Partial<Sent>[]) {
    await gets({ page: short(), ...sent, behind, then: 'hold' });
  }
});

test('returns the same page however the stream is cut', () => {
  const page = student.random.words(1);
  const wrappings: Sent[] = [{ page, coding: 'gzip' }, { page, coding: 'gzip', framing: 'chunked' }];
  return gets(...wrappings.flatMap((sent) => sweep(bytesOf(sent).length).map((delivery) => ({ ...sent, delivery }))));
});

test('returns the same page when every byte comes alone, or slowly', () => gets({ page: short(), coding: 'gzip', delivery: 'bytewise' }, { page: long(), coding: 'gzip', framing: 'chunked', delivery: { slow: 10 } }));

test('returns all of 256 KiB', () => gets({ page: Buffer.alloc(2 ** 18, student.random.bytes(1021)), coding: 'gzip' }));

test('rejects when the package is not complete, though the body is', async () => {
  const packed = gzipSync(long());
  for (const length of [packed.length - 1, packed.length - 12, 5]) await refuses(sized({ fields: ['Content-Encoding: gzip'], body: packed.subarray(0, length) }));
  await refuses(response({ fields: ['Content-Encoding: gzip', 'Transfer-Encoding: chunked'], body: chunks([packed.subarray(0, 9), packed.subarray(9, -9)]) }));
});

test('rejects when the package is damaged', async () => {
  const packed = gzipSync(long());
  packed[packed.length - 6]! ^= 0xff;
  await refuses(sized({ fields: ['Content-Encoding: gzip'], body: packed }));
  await refuses(sized({ fields: ['Content-Encoding: gzip'], body: long() }));
});

test('rejects when the body is cut short, or the line breaks', async () => {
  for (const sent of [{ page: long() }, { page: long(), coding: 'gzip' }, { page: long(), coding: 'gzip', framing: 'chunked' }] as Sent[]) {
    const whole = bytesOf(sent);
    for (const then of ['close', 'reset'] as const) await refuses(whole.subarray(0, -20), then);
    await refuses(whole.subarray(0, 20));
  }
});

test('rejects a coding that nobody has asked for', () => refuses(sized({ fields: ['Content-Encoding: compress'], body: student.random.bytes(30) })));

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('getDecoded', `http://${host}:${port}/`)).toThrowA();
});

worksByHand();

leavesNothingOpen();
