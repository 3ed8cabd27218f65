import { hasOption } from '../../../fixtures/http/request';
import { chunks, response, sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type Answer, type HttpPeer } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectHungUp, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/29-keep-alive')>();

/** A page that is asked for, its body, and the bytes that bring it. */
interface Page {
  path: string;
  body: Buffer;
  bytes: Buffer;
  delivery?: Delivery;
}

interface Site {
  pages: Page[];
  delivery?: Delivery;
  /** What is different about one answer: more fields, other bytes, the end of the line. `nth` counts the answers on a connection from 1. */
  except?: (nth: number, connection: number) => Partial<Answer> & { fields?: string[] };
}

const interim = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n';
const trailers = ['Expires: 0', 'X-Sum: 7'];

function page(bytesOf: (body: Buffer) => Buffer = (body) => sized({ body }), body: Buffer | string = student.random.words(2)): Page {
  const path = `/${student.random.words(1)}?${student.random.int(1, 999_999_999)}`;
  return { path, body: Buffer.from(body), bytes: bytesOf(Buffer.from(body)) };
}

function pages(count: number): Page[] {
  return Array.from({ length: count }, () => page());
}

/** A page that comes in chunks, with trailers or without. */
function chunked(trailers: string[] = []): Page {
  return page((body) => response({ fields: ['Transfer-Encoding: chunked'], body: chunks([body.subarray(0, 3), body.subarray(3)], trailers) }));
}

/** A page that comes with an answer of HTTP/1.0. */
function oldPage(fields: string[] = []): Page {
  return page((body) => sized({ line: 'HTTP/1.0 200 OK', fields, body }));
}

function early(): Page {
  return page((body) => Buffer.concat([Buffer.from(interim), sized({ body })]));
}

function serve({ pages, delivery = 'whole', except = () => ({}) }: Site): Promise<HttpPeer> {
  const answered = new Map<number, number>();
  return httpScript(({ target, connection: { number } }) => {
    const nth = (answered.get(number) ?? 0) + 1;
    answered.set(number, nth);
    const found = pages.find(({ path }) => path === target) ?? { bytes: sized({ line: 'HTTP/1.1 404 Not Found' }) };
    const { fields = [], ...other } = except(nth, answered.size);
    return { delivery, ...found, bytes: withFields(found.bytes, fields), ...other };
  });
}

function withFields(bytes: Buffer, fields: string[]): Buffer {
  const firstLine = bytes.indexOf('\r\n') + 2;
  return Buffer.concat([bytes.subarray(0, firstLine), Buffer.from(fields.map((field) => `${field}\r\n`).join('')), bytes.subarray(firstLine)]);
}

/** Expects the bodies of all pages, in order, over so many connections. */
async function gets(site: Site, connections = 1): Promise<void> {
  await using server = await serve(site);
  await getsFrom(server, site.pages, site.delivery);
  expectConnections(server, connections);
  await expectHungUp(server);
}

async function getsFrom(server: HttpPeer, pages: Page[], usual?: Delivery): Promise<void> {
  const { host, port } = server.address;
  const outcome = await student.outcome('getMany', host, port, pages.map(({ path }) => path));
  expectSoundRequests(server);
  const bodies = returnedBy(outcome);
  if (!Array.isArray(bodies) || bodies.length !== pages.length) throw failure({ call: outcome.call, expected: { is: `a list of ${pages.length} bodies` }, actual: bodies });
  for (const [i, { body, delivery = usual }] of pages.entries()) expect(bodies[i]).toEqualBytes(body, delivery && describeDelivery(delivery));
}

function expectConnections({ connections, requests }: HttpPeer, expected: number): void {
  const actual = connections.length;
  if (actual === expected) return;
  // The server hangs up behind each answer to such a request.
  const isOld = requests.some(({ version, headers }) => version === 'HTTP/1.0' && !hasOption(headers, 'connection', 'keep-alive'));
  const why = isOld && actual > expected ? ' Your requests say HTTP/1.0, and behind the answer to one the server hangs up.' : '';
  const message = `Your program made ${actual} ${actual === 1 ? 'connection' : 'connections'} for ${requests.length} requests; expected ${expected}.${why}`;
  throw failure({ message, expected, actual, seen: { requests: requests.length, isOld } });
}

/** Expects the promise to reject when the second answer comes like this, and no line to stay open; who asks for it again gets it whole. */
async function refuses(pages: Page[], second: Answer): Promise<void> {
  await using server = await serve({ pages, except: (nth, connection) => (nth === 2 && connection === 1 ? second : {}) });
  const { host, port } = server.address;
  const outcome = await student.outcome('getMany', host, port, pages.map(({ path }) => path));
  expectSoundRequests(server);
  expect(outcome).toThrowA();
  await expectHungUp(server);
}

test('returns the body of one page', () => gets({ pages: pages(1) }));

test('returns the bodies of several pages in their order', async () => {
  const three = pages(3);
  await using server = await serve({ pages: three });
  await getsFrom(server, three);
});

test('asks for all of them on one connection', () => gets({ pages: pages(student.random.int(3, 6)) }));

test('goes on behind bodies that are empty, binary, or not there', () => {
  const noContent = page(() => response({ line: 'HTTP/1.1 204 No Content' }), '');
  const notFound = page((body) => sized({ line: 'HTTP/1.1 404 Not Found', body }));
  return gets({ pages: [page(undefined, ''), noContent, page(undefined, Buffer.concat([Buffer.from([0xff, 0x0d, 0x0a, 0x0d, 0x0a]), student.random.bytes(300)])), notFound, page(undefined, 'é€😀'), page()] });
});

test('reads a body in chunks', () => gets({ pages: [chunked()] }));

test('goes on behind chunks', () => gets({ pages: [chunked(), page(), chunked(), page()] }));

test('goes on behind trailers', () => gets({ pages: [chunked(trailers), page(), page()] }));

test('passes over a head with status 103', () => gets({ pages: [early(), page(), early()], delivery: { cut: interim.length } }));

test('passes over it also when it comes in one piece with the answer', () => gets({ pages: [page(), early(), page(), early(), page()] }));

test('returns the same bodies however the stream is cut', async () => {
  const longest = Math.max(...[early(), chunked(trailers)].map(({ bytes }) => bytes.length));
  const calls = sweep(longest).map((delivery) => [early(), chunked(trailers)].map((cut) => ({ ...cut, delivery })));
  await using server = await serve({ pages: calls.flat() });
  await Promise.all(calls.map((pages) => getsFrom(server, pages)));
});

test('returns the same bodies when every byte comes alone', () => gets({ pages: [page(), early(), page()], delivery: 'bytewise' }));

test('waits for a slow server', () => gets({ pages: pages(2), delivery: { slow: 20 } }));

test('keeps two calls at once apart', async () => {
  await Promise.all([gets({ pages: pages(3), delivery: { slow: 5 } }), gets({ pages: pages(2), delivery: 'bytewise' })]);
});

test('makes a new connection when an answer says "Connection: close"', async () => {
  for (const option of ['close', 'Close']) await gets({ pages: pages(5), except: (nth) => (nth === 3 ? { fields: [`Connection: ${option}`], then: 'close' } : {}) }, 2);
});

test('reads a body that ends with the connection, and goes on with a new one', () => {
  const endless = page((body) => response({ fields: ['Connection: close'], body }));
  return gets({ pages: [page(), endless, page()], except: (nth, connection) => (nth === 2 && connection === 1 ? { then: 'close' } : {}) }, 2);
});

test('makes a new connection behind an answer of HTTP/1.0', () => gets({ pages: [oldPage(), oldPage(), oldPage()], except: () => ({ then: 'close' }) }, 3));

test('goes on behind an answer of HTTP/1.0 that says "Connection: keep-alive"', async () => {
  for (const option of ['keep-alive', 'Keep-Alive']) {
    const stays = () => oldPage([`Connection: ${option}`]);
    await gets({ pages: [page(), stays(), stays(), page()] });
  }
});

test('says nothing more on a line whose end was announced, though it stays open', async () => {
  await gets({ pages: pages(4), except: (nth, connection) => (nth === 2 && connection === 1 ? { fields: ['Connection: close'], then: 'keep-open' } : {}) }, 2);
  await gets({ pages: [page(), oldPage(), page(), page()], except: () => ({ then: 'keep-open' }) }, 2);
});

test('makes no new connection when nothing more is to be asked', () => gets({ pages: pages(3), except: (nth) => (nth === 3 ? { fields: ['Connection: close'], then: 'close' } : {}) }));

test('asks once more when the server hangs up between two answers', () => gets({ pages: pages(4), except: (nth, connection) => (nth === 2 && connection === 1 ? { then: 'close' } : {}) }, 2));

test('does so for each page', () => gets({ pages: pages(6), except: (nth, connection) => (nth === 2 && connection < 3 ? { then: 'close' } : {}) }, 3));

test('asks once more when the line breaks before an answer begins', () => gets({ pages: pages(4), except: (nth, connection) => (nth === 3 && connection === 1 ? { bytes: '', then: 'reset' } : {}) }, 2));

test('gives up when the server hangs up again', async () => {
  const { bytes } = page();
  for (const then of ['close', 'reset'] as const) {
    await using server = await httpScript(({ number }) => ({ bytes: number > 4 ? bytes : '', then }));
    const outcome = await student.outcome('getMany', server.address.host, server.address.port, ['/']);
    const actual = server.connections.length;
    if (actual > 2) throw failure({ message: `Your program made ${actual} connections to ask for one page; expected 2 at most.`, expected: 2, actual });
    expect(outcome).toThrowA();
  }
});

test('rejects when the line ends inside an answer', async () => {
  const [first, second] = [page(), page()];
  for (const length of [9, second.bytes.length - second.body.length, second.bytes.length - 1]) await refuses([first, second], { bytes: second.bytes.subarray(0, length), then: 'close' });
});

test('rejects when the line breaks inside an answer', async () => {
  const [first, second] = [page(), page()];
  await refuses([first, second], { bytes: second.bytes.subarray(0, -2), then: 'reset' });
  const endless = page((body) => response({ body }));
  await refuses([first, endless], { bytes: endless.bytes, then: 'reset' });
});

test('rejects what is no answer of HTTP, and hangs up', () => refuses(pages(2), { bytes: '220 mail.test ready\r\n\r\n', then: 'keep-open' }));

test('takes a page whatever its status says', () => {
  const others = ['301 Moved Permanently', '403 Forbidden', '500 Internal Server Error'];
  return gets({ pages: [...others.map((line) => page((body) => sized({ line: `HTTP/1.1 ${line}`, fields: ['Location: /'], body }))), page()] });
});

test('finds "close" in a list, and nowhere else', async () => {
  for (const [list, connections] of [['x-hint, close', 2], ['Close , X-Hint', 2], ['x-close-hint', 1], ['closed', 1]] as const) {
    await gets({ pages: pages(4), except: (nth, connection) => (nth === 2 && connection === 1 ? { fields: [`Connection: ${list}`], then: 'keep-open' } : {}) }, connections);
  }
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('getMany', host, port, ['/'])).toThrowA();
});

worksByHand();

leavesNothingOpen();
