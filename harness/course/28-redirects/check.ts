import { response, sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type HttpPeer, type HttpScriptOptions } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectHungUp, expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/28-redirects')>();

/** A place on a server, and the sign that hangs there. */
interface Door {
  path: string;
  /** The value of Location. */
  sign: string;
  status?: number;
}

/** The answer at the end of a way. */
interface Page {
  path: string;
  body: string;
  status?: number;
}

const reasons: Record<number, string> = { 200: 'OK', 201: 'Created', 301: 'Moved Permanently', 302: 'Found', 303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 404: 'Not Found' };
const line = (status: number) => `HTTP/1.1 ${status} ${reasons[status]}`;

const page = (path: string, status = 200): Page => ({ path, status, body: student.random.words(3) });
const word = () => `${student.random.words(1)}-${student.random.int(100, 999)}`;

function bytesOf(place: Door | Page): Buffer {
  if ('body' in place) return sized({ line: line(place.status ?? 200), fields: ['X-Page: last'], body: place.body });
  return sized({ line: line(place.status ?? 301), fields: [`Location: ${place.sign}`], body: `See ${place.sign}\n` });
}

/** A server on which places can be put while it runs; any other path is 404. */
async function website(options: HttpScriptOptions = {}) {
  const places = new Map<string, Buffer>();
  const server = await httpScript(({ target }) => places.get(target) ?? sized({ line: line(404), body: 'nothing here\n' }), options);
  const put = (...more: (Door | Page)[]) => more.forEach((place) => places.set(place.path, bytesOf(place)));
  return Object.assign(server, { put });
}

/** Expects the page behind these doors, which are all on one server. */
async function arrives(server: Awaited<ReturnType<typeof website>>, doors: Door[], end: Page, max = doors.length): Promise<void> {
  server.put(...doors, end);
  const first = (doors[0] ?? end).path;
  const outcome = await student.outcome('follow', server.url(first), max);
  expectWay(server, doors, end);
  const got = returnedBy(outcome);
  expectAll(server, [...doors, end]);
  expectArrival(outcome.call, got, { url: server.url(end.path), hops: doors.length, end });
  await expectHungUp(server);
}

async function arrivesOnOneSite(doors: Door[], end: Page, options?: HttpScriptOptions): Promise<void> {
  await using server = await website(options);
  await arrives(server, doors, end);
}

/** Fails when a request goes off the way; a way that stops too early is not judged here. */
function expectWay(server: HttpPeer, doors: Door[], end: Page): void {
  expectSoundRequests(server);
  for (const [i, { path }] of [...doors, end].entries()) {
    const actual = server.requests[i]?.target;
    if (actual === undefined) return;
    if (actual === path) continue;
    const door = doors[i - 1];
    const message = door ? `"Location: ${door.sign}" came from "${door.path}" and leads to "${path}"; your program asked for "${actual}".` : `Your request asks for "${actual}"; expected "${path}".`;
    throw failure({ message, expected: path, actual, seen: door ? { from: door.path, sign: door.sign } : {} });
  }
}

function expectAll({ requests }: HttpPeer, way: { path: string }[]): void {
  const actual = requests.map(({ target }) => target);
  const expected = way.map(({ path }) => path);
  if (actual.length === expected.length) return;
  const message = actual.length < expected.length ? `The server was not asked for "${expected[actual.length]}".` : `The page had come, and your program went on to "${actual[expected.length]}".`;
  throw failure({ message, expected, actual });
}

function expectArrival(call: string, actual: unknown, { url, hops, end }: { url: string; hops: number; end: Page }, when?: string): void {
  const got = { ...(actual as Record<string, unknown>) };
  const status = end.status ?? 200;
  if (got.status !== status) throw failure({ message: `${call} gave the status ${String(got.status)}; expected ${status}.`, call, expected: status, actual: got.status });
  expect(got.body).toEqualBytes(Buffer.from(end.body), when);
  const headers = new Map([['x-page', ['last']], ['content-length', [String(Buffer.byteLength(end.body))]]]);
  const { version, reason } = got;
  expect({ call: `The head: ${call}`, returned: { version, reason, headers: got.headers } }).toReturn({ version: 'HTTP/1.1', reason: reasons[status], headers });
  if (place(got.url) !== place(url)) throw failure({ message: `The url of the result is ${JSON.stringify(got.url)}; the page came from "${url}".`, call, expected: url, actual: got.url });
  if (got.hops !== hops) throw failure({ message: `The hops of the result are ${String(got.hops)}; ${hops} redirects were followed.`, call, expected: hops, actual: got.hops });
}

// A URL as it goes over the wire: without its fragment.
function place(url: unknown): string | undefined {
  if (typeof url !== 'string' || !URL.canParse(url)) return undefined;
  return Object.assign(new URL(url), { hash: '' }).href;
}

/** Expects the promise to reject after `max + 1` requests at most; `last` is the request behind which the way ends after all. */
async function givesUp(server: HttpPeer, path: string, max: number, last = Infinity): Promise<void> {
  const outcome = await student.outcome('follow', server.url(path), max);
  expectSoundRequests(server);
  const actual = server.requests.length;
  const message = `At most ${max} redirects were to be followed, so ${max + 1} requests are the most; your program made ${actual}.`;
  if (actual > max + 1) throw failure({ message, call: outcome.call, expected: max + 1, actual, seen: { wentToTheEnd: actual >= last } });
  expect(outcome).toThrowA();
}

test('returns a page that is where it was asked for', async () => {
  await arrivesOnOneSite([], page(`/${word()}`));
  await arrivesOnOneSite([], page(`/${word()}`, 404));
});

test('goes where a whole URL points', async () => {
  await using server = await website();
  const end = page(`/${word()}?q=${student.random.int(1, 99)}`);
  await arrives(server, [{ path: `/${word()}`, sign: server.url(end.path) }], end);
});

test('reads a path from the root of the same server', () => {
  const end = page(`/new/${word()}?a=b`);
  return arrivesOnOneSite([{ path: `/old/${word()}`, sign: end.path }], end);
});

test('reads any other Location from the place it came from', async () => {
  const [name, from] = [word(), `/news/may/${word()}`];
  for (const [sign, leadsTo] of [[name, `/news/may/${name}`], [`./${name}?x=1`, `/news/may/${name}?x=1`], [`../${name}`, `/news/${name}`], ['..', '/news/'], [`?page=${name}`, `${from}?page=${name}`]] as const) {
    await arrivesOnOneSite([{ path: from, sign }], page(leadsTo));
  }
});

test('keeps to itself what stands behind "#"', () => {
  const end = page(`/${word()}`);
  return arrivesOnOneSite([{ path: '/', sign: `${end.path}#part` }], end);
});

test('goes to another server, and names it in Host', async () => {
  for (const form of [(url: string) => url, (url: string) => url.replace('http:', '')]) {
    await using there = await website();
    await using here = await website();
    const [door, end] = [{ path: `/${word()}`, sign: form(there.url('/there')) }, page('/there')];
    here.put(door);
    there.put(end);
    const outcome = await student.outcome('follow', here.url(door.path), 1);
    expectWay(here, [], { ...end, path: door.path });
    expectLeft(here, door);
    expectSoundRequests(there);
    const got = returnedBy(outcome);
    expectRequests(there, ['/there']);
    expectArrival(outcome.call, got, { url: there.url('/there'), hops: 1, end });
    await Promise.all([expectHungUp(here), expectHungUp(there)]);
  }
});

function expectLeft({ requests }: HttpPeer, { path, sign }: Door): void {
  const actual = requests[1]?.target;
  if (actual !== undefined) throw failure({ message: `"Location: ${sign}" leads to another port; your program asked the first server again, for "${actual}".`, expected: [path], actual: requests.map(({ target }) => target), seen: { from: path, sign, asked: actual } });
}

test('follows 301, 302, 303, 307 and 308', async () => {
  for (const status of [301, 302, 303, 307, 308]) await arrivesOnOneSite([{ path: '/', sign: '/there', status }], page('/there'));
});

test('reads each Location from the page it came with', () => {
  const [a, b, c] = [word(), word(), word()];
  return arrivesOnOneSite([{ path: `/${a}/1`, sign: `/${b}/2`, status: 302 }, { path: `/${b}/2`, sign: '3', status: 307 }, { path: `/${b}/3`, sign: `${c}/4` }], page(`/${b}/${c}/4`, 404));
});

test('follows no other status, though it names a Location', async () => {
  for (const status of [304, 201]) {
    await using server = await httpScript(response({ line: line(status), fields: ['Location: /there', ...(status === 304 ? [] : ['Content-Length: 0'])] }));
    const outcome = await student.outcome('follow', server.url('/here'), 5);
    expectStays(server, `Status ${status} is no redirect`, { followed: status });
    const got = { ...(returnedBy(outcome) as Record<string, unknown>) };
    expect({ call: outcome.call, returned: { status: got.status, hops: got.hops } }).toReturn({ status, hops: 0 });
  }
});

test('asks nowhere else when a redirect names no Location', async () => {
  await using server = await httpScript(sized({ line: line(302) }));
  await student.outcome('follow', server.url('/here'), 5);
  expectStays(server, 'A redirect without a Location leads nowhere');
});

function expectStays(server: HttpPeer, why: string, seen: Record<string, unknown> = {}): void {
  expectSoundRequests(server);
  const { length: actual, 1: second } = server.requests;
  if (second) throw failure({ message: `${why}; your program went on to "${second.target}".`, expected: 1, actual, seen });
  expectRequests(server, ['/here']);
}

test('gives up on a way without an end', async () => {
  const last = 40;
  for (const next of [(number: number) => `/${number}`, (number: number) => `/${number % 2 ? 'tick' : 'tock'}`]) {
    await using server = await httpScript(({ number }) => bytesOf(number < last ? { path: '', sign: next(number), status: 302 } : page('')));
    await givesUp(server, '/tock', student.random.int(3, 9), last);
  }
});

test('follows as many redirects as it may, and not one more', async () => {
  const doors = [{ path: '/0', sign: '/1' }, { path: '/1', sign: '/2' }, { path: '/2', sign: '/3' }];
  await arrivesOnOneSite(doors, page('/3'));
  for (const max of [2, 1, 0]) {
    await using server = await website();
    server.put(...doors, page('/3'));
    await givesUp(server, '/0', max);
  }
});

test('returns the same page however the answers are cut', async () => {
  const door = { path: '', sign: 'end' };
  const end = page('end');
  await using server = await httpScript(({ target }) => ({ bytes: bytesOf(target.endsWith('end') ? end : door), delivery: { cut: Number(/\d+/.exec(target)) } }));
  const deliveries = sweep(Math.max(bytesOf(door).length, bytesOf(end).length));
  const outcomes = await Promise.all(deliveries.map(({ cut }) => student.outcome('follow', server.url(`/${cut}/`), 1)));
  expectSoundRequests(server);
  const got = outcomes.map(returnedBy);
  expectRequests(server, deliveries.flatMap(({ cut }) => [`/${cut}/`, `/${cut}/end`]));
  deliveries.forEach((delivery, i) => expectArrival(outcomes[i]!.call, got[i], { url: server.url(`/${delivery.cut}/end`), hops: 1, end }, describeDelivery(delivery)));
});

test('returns the same page when every byte comes alone', () => arrivesOnOneSite([{ path: '/', sign: 'x' }], page('/x'), { delivery: 'bytewise' }));

test('goes on though the servers keep their lines open', () => arrivesOnOneSite([{ path: '/', sign: '/x' }], page('/x'), { then: 'hold' }));

test('keeps two calls at once apart', async () => {
  const calls = ['one', 'two'].map((name) => arrivesOnOneSite([{ path: `/${name}`, sign: `/${name}/there` }], page(`/${name}/there`), { delivery: { slow: name === 'one' ? 5 : 10 } }));
  await Promise.all(calls);
});

test('rejects when the new place does not answer', async () => {
  const { host, port } = await closedPort();
  await using server = await website();
  server.put({ path: '/', sign: `http://${host}:${port}/` });
  expect(await student.outcome('follow', server.url(), 3)).toThrowA();
});

test('rejects when an answer on the way is cut short', async () => {
  const whole = { '/': bytesOf({ path: '/', sign: '/x' }), '/x': bytesOf(page('/x')) };
  for (const [cutPath, then] of [['/', 'close'], ['/x', 'close'], ['/x', 'reset']] as const) {
    await using server = await httpScript(({ target }) => {
      const bytes = whole[target === '/' ? '/' : '/x'];
      return target === cutPath ? { bytes: bytes.subarray(0, target === '/' ? bytes.indexOf('Location') : -1), then } : bytes;
    });
    expect(await student.outcome('follow', server.url(), 3)).toThrowA();
  }
});

worksByHand();

leavesNothingOpen();
