import { isNotModified, type Validators } from '../../../fixtures/http/conditional';
import type { ReceivedRequest } from '../../../fixtures/http/request';
import { response, sized } from '../../../fixtures/http/response';
import { closedPort } from '../../../fixtures/peers/closed-port';
import { httpScript, type Then } from '../../../fixtures/peers/http-script';
import { describeDelivery, sweep, type Delivery } from '../../../fixtures/wire/delivery';
import { exercise, failure, leavesNothingOpen, worksByHand } from '../exercise';
import { expectHungUp, expectRequests, expectSoundRequests, returnedBy } from '../http';

const student = exercise<typeof import('../../../solutions/30-conditional')>();

/** The page as the server has it now, the copy that the program has, and how the server says what it says. */
interface Visit {
  page: Validators & { body: Buffer | string };
  copy?: Validators & { body: Buffer };
  /** The server knows no conditions. */
  simple?: boolean;
  /** A 304 names the length of the page that it does not bring. */
  length?: boolean;
  /** A 304 does not name the page again. */
  bare?: boolean;
  /** Names of fields come in small letters, and no space behind their colon. */
  terse?: boolean;
  /** The page comes without its length, and ends with the connection. */
  toFin?: boolean;
  /** Bytes behind the answer that are not part of it. */
  behind?: string;
  delivery?: Delivery;
  then?: Then;
}

const body = () => student.random.words(3);
const copyOf = ({ etag, modified }: Validators) => ({ ...(etag !== undefined && { etag }), ...(modified !== undefined && { modified }), body: Buffer.from(`kept: ${body()}`) });
const tag = () => `"${student.random.words(1)}-${student.random.int(100, 999)}"`;

/** A time some years ago, and so many hours later, as HTTP writes it. */
function dates(...hours: number[]): string[] {
  const start = Date.UTC(student.random.int(2001, 2019), 0, 1, 0, 0, student.random.int(0, 20_000_000));
  return hours.map((hour) => new Date(start + hour * 3_600_000).toUTCString());
}

function bytesOf(visit: Visit, notModified: boolean): Buffer {
  return Buffer.concat([answerTo(visit, notModified), Buffer.from(visit.behind ?? '')]);
}

function answerTo({ page: { etag, modified, body }, length = false, bare = false, terse = false, toFin = false }: Visit, notModified: boolean): Buffer {
  const isGiven = (field: string | false) => field !== false;
  const validators = [etag !== undefined && `ETag: ${etag}`, modified !== undefined && `Last-Modified: ${modified}`];
  const size = `Content-Length: ${Buffer.byteLength(body)}`;
  const fields = (notModified ? [...(bare ? [] : validators), length && size] : [...validators, !toFin && size]).filter(isGiven);
  const written = terse ? fields.map((field) => field.replace(/^.*?: /, (name) => name.toLowerCase().trim())) : fields;
  return notModified ? response({ line: 'HTTP/1.1 304 Not Modified', fields: written }) : response({ fields: written, body });
}

/** Expects the right result of each visit, all made at once. */
async function refreshes(...visits: Visit[]): Promise<void> {
  const byPath = new Map(visits.map((visit, i) => [`/${i}?${student.random.int(100, 999)}`, visit]));
  await using server = await httpScript(({ target, headers }) => {
    const visit = byPath.get(target);
    if (!visit) return { bytes: response({ line: 'HTTP/1.1 404 Not Found', fields: ['Content-Length: 0'] }), then: 'close' };
    const { page, simple, delivery, then } = visit;
    return { bytes: bytesOf(visit, !simple && isNotModified(headers, page)), ...(delivery && { delivery }), ...(then && { then }) };
  });
  const outcomes = await Promise.all([...byPath].map(([path, { copy }]) => student.outcome('refresh', server.url(path), ...(copy ? [copy] : []))));
  expectSoundRequests(server);
  if (server.requests.length === 0) outcomes.forEach(returnedBy);
  expectRequests(server, [...byPath.keys()]);
  for (const request of server.requests) expectConditions(request, byPath.get(request.target)!);
  const got = outcomes.map(returnedBy);
  visits.forEach((visit, i) => expectResult(outcomes[i]!.call, got[i], visit));
  await expectHungUp(server);
}

/** Fails when the request does not let the server tell whether the copy is still good. */
function expectConditions({ headers }: ReceivedRequest, { page, copy = {} }: { page: Validators; copy?: Validators }): void {
  const { etag, modified } = copy;
  const sentTag = headers.get('if-none-match')?.join(', ');
  const sentDate = headers.get('if-modified-since')?.join(', ');
  const seen = { sentTag, sentDate, etag, modified };
  const said = inWords({ 'If-None-Match': sentTag, 'If-Modified-Since': sentDate }, 'makes no condition');
  const has = inWords({ ETag: etag, 'Last-Modified': modified }, 'has neither ETag nor Last-Modified');
  const wouldBeKept = isNotModified(headers, page);
  const isGood = isNotModified(conditionsOf(copy), page);
  if (etag === undefined && modified === undefined && said !== 'makes no condition') throw failure({ message: `There is nothing to compare with, and your request ${said}.`, actual: sentTag ?? sentDate, seen });
  if (etag !== undefined && sentTag === undefined) throw failure({ message: `The copy ${has}, and your request has no If-None-Match.`, expected: etag, actual: sentTag, seen });
  if (wouldBeKept === isGood) return;
  const message = `The page has ${isGood ? 'not ' : ''}changed, and the server could not tell: your request ${said}; the copy ${has}.`;
  throw failure({ message, expected: etag ?? modified, actual: etag === undefined ? sentDate : sentTag, seen });
}

function inWords(fields: Record<string, string | undefined>, nothing: string): string {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${value}`);
  return said.length === 0 ? nothing : `says ${said.join(' and ')}`;
}

// The conditions of a request that is right.
function conditionsOf({ etag, modified }: Validators): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  if (etag !== undefined) fields.set('if-none-match', [etag]);
  if (modified !== undefined) fields.set('if-modified-since', [modified]);
  return fields;
}

function expectResult(call: string, actual: unknown, { page, copy, simple = false, bare = false, delivery }: Visit): void {
  const got = { ...(actual as Record<string, unknown>) };
  const notModified = copy !== undefined && !simple && isNotModified(conditionsOf(copy), page);
  const answer = `The server answered ${notModified ? '304' : '200'}`;
  if (got.notModified !== notModified) throw failure({ message: `${answer}; expected notModified to be ${notModified}, got ${String(got.notModified)}.`, call, expected: notModified, actual: got.notModified });
  expect(got.body).toEqualBytes(notModified ? copy.body : Buffer.from(page.body), delivery && describeDelivery(delivery));
  const { etag: expected } = page;
  const marked = notModified && bare ? `no ETag, and the copy has ${expected}` : `ETag: ${expected}`;
  const said = expected === undefined ? 'no ETag; expected etag to be undefined' : `${marked}; expected just this as etag`;
  if (got.etag !== expected) throw failure({ message: `${answer} with ${said}, got ${JSON.stringify(got.etag)}.`, call, expected, actual: got.etag, seen: { etag: expected } });
}

/** Expects the promise to reject when the server says `bytes`, by default with a copy and without, and no line to stay open. */
async function refuses(bytes: Buffer, then: Then = 'close', copies = [undefined, copyOf({ etag: tag() })]): Promise<void> {
  await using server = await httpScript(bytes, { then });
  for (const copy of copies) {
    const outcome = await student.outcome('refresh', server.url(), ...(copy ? [copy] : []));
    expectSoundRequests(server);
    expect(outcome).toThrowA();
    await expectHungUp(server);
  }
}

test('gets a page of which it has no copy, and its ETag', () => refreshes({ page: { etag: tag(), body: body() } }));

test('gets a page that has no ETag', () => refreshes({ page: { body: body() } }));

test('returns as soon as the body is complete, though the line stays open', () => refreshes({ page: { etag: tag(), body: body() }, then: 'hold' }));

test('keeps a copy whose ETag is still that of the page', () => {
  const etag = tag();
  return refreshes({ page: { etag, body: body() }, copy: copyOf({ etag }) });
});

test('keeps a copy whose ETag is weak, empty, or has a comma in it', async () => {
  for (const etag of [`W/${tag()}`, '""', '"a,b"', 'W/"W/"']) await refreshes({ page: { etag, body: body() }, copy: copyOf({ etag }) });
});

test('takes the new page and its ETag when the old one is no longer good', () => refreshes({ page: { etag: tag(), body: body() }, copy: copyOf({ etag: '"old"' }) }));

test('expects no body with 304, whatever its Content-Length says', () => {
  const etag = tag();
  return refreshes({ page: { etag, body: 'x'.repeat(99) }, copy: copyOf({ etag }), length: true, then: 'hold' });
});

test('keeps a copy that has not changed since its Last-Modified', () => {
  const [modified] = dates(0);
  return refreshes({ page: { modified, body: body() }, copy: copyOf({ modified }) });
});

test('takes the new page when it has changed since then', () => {
  const [old, modified] = dates(0, student.random.int(1, 999));
  return refreshes({ page: { modified, body: body() }, copy: copyOf({ modified: old }) });
});

test('trusts the ETag more than the date when the copy has both', async () => {
  const [old, modified] = dates(0, 1);
  const etag = tag();
  await refreshes({ page: { etag, modified, body: body() }, copy: copyOf({ etag, modified: old }) });
  await refreshes({ page: { etag, modified, body: body() }, copy: copyOf({ etag: '"old"', modified }) });
});

test('makes no condition for a copy that has neither', () => refreshes({ page: { etag: tag(), body: body() }, copy: copyOf({}) }));

test('takes what comes from a server that knows no conditions', () => {
  const [modified] = dates(0);
  const copy = copyOf({ etag: tag(), modified });
  return refreshes({ page: { ...copy, body: copy.body }, copy, simple: true });
});

test('returns bytes that are no text as they are', () => {
  const etag = tag();
  const bytes = () => Buffer.concat([Buffer.from([0xff, 0x80, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]), student.random.bytes(200)]);
  return refreshes({ page: { etag, body: bytes() } }, { page: { etag, body: bytes() }, copy: { etag, body: bytes() } });
});

test('gets a page whose length is not said, up to the end of the stream', () => refreshes({ page: { etag: tag(), body: body() }, toFin: true, then: 'close' }));

test('reads fields in small letters, and without a space', () => {
  const etag = tag();
  const page = { etag, body: body() };
  return refreshes({ page, terse: true, then: 'hold' }, { page, copy: copyOf({ etag }), terse: true, then: 'hold' });
});

test('leaves out what follows behind the answer', async () => {
  const page = { etag: tag(), body: body() };
  const behind = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n';
  await refreshes({ page, behind, then: 'hold' });
  await refreshes({ page, copy: copyOf(page), behind, then: 'hold' });
});

test('returns the same however the answer is cut', () => {
  const page = { etag: '"k"', body: student.random.words(1) };
  const [fresh, kept] = [{ page }, { page, copy: copyOf(page) }];
  const cuts = (visit: Visit, notModified: boolean) => sweep(bytesOf(visit, notModified).length).map((delivery) => ({ ...visit, delivery }));
  return refreshes(...cuts(fresh, false), ...cuts(kept, true));
});

test('returns the same when every byte comes alone, or slowly', () => {
  const etag = tag();
  return refreshes({ page: { etag, body: body() }, delivery: 'bytewise' }, { page: { etag, body: body() }, copy: copyOf({ etag }), delivery: { slow: 10 } });
});

test('rejects when the answer has another status', async () => {
  const fields = ['ETag: "none"', 'Location: /', 'Content-Range: bytes 0-4/9'];
  for (const line of ['404 Not Found', '500 Internal Server Error', '301 Moved Permanently', '206 Partial Content']) {
    await refuses(response({ line: `HTTP/1.1 ${line}`, fields: [...fields, 'Content-Length: 5'], body: 'sorry' }));
  }
  await refuses(response({ line: 'HTTP/1.1 204 No Content', fields }));
});

test('hangs up also when it rejects and the server would go on', () => refuses(sized({ line: 'HTTP/1.1 404 Not Found', body: 'sorry' }), 'hold'));

test('rejects when the answer is 304 and there is no copy', () => refuses(response({ line: 'HTTP/1.1 304 Not Modified', fields: [`ETag: ${tag()}`] }), 'close', [undefined]));

test('knows the mark of a copy of which 304 says nothing', () => {
  const etag = tag();
  return refreshes({ page: { etag, body: body() }, copy: copyOf({ etag }), bare: true });
});

test('rejects when the answer is cut short, or the line breaks', async () => {
  const whole = bytesOf({ page: { etag: tag(), body: body() } }, false);
  for (const length of [whole.length - 1, whole.indexOf('\r\n\r\n') + 2, 0]) await refuses(whole.subarray(0, length));
  await refuses(whole.subarray(0, -1), 'reset');
  await refuses(Buffer.from('HTTP/1.1 304 Not Modified\r\nETag: "'));
});

test('rejects when nobody answers', async () => {
  const { host, port } = await closedPort();
  expect(await student.outcome('refresh', `http://${host}:${port}/`, copyOf({ etag: tag() }))).toThrowA();
});

worksByHand();

leavesNothingOpen();
